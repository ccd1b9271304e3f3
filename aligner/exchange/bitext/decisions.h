#pragma once

#include <sejajar/bitext.h>
#include <sejajar/formats.h>

#include <iosfwd>
#include <string>
#include <vector>

namespace sejajar::io {

/// What a reviewer has to say of one bead.
enum class Verdict { kNone, kAccept, kReject, kReview };

/// One line of a file of decisions: a bead as the reviewer wants it.
struct Decision {
  std::vector<std::uint32_t> source;  ///< sentence indices, from 0, without a gap
  std::vector<std::uint32_t> target;  ///< the same for the target
  Verdict verdict = Verdict::kNone;
  bool changed = false;  ///< merged or split: the bead stands for those that it overlaps
  std::string note;      ///< one line
  std::string place;     ///< `path:line: `, for messages
};

/// Returns the decisions in `in`, the file `name`, in order: tab-separated columns under a header
/// that names them, in any order; others are passed over.
///   source_sentences, target_sentences: indices from 0 with a space between them, perhaps none
///   decision: accept, reject, review or none
///   bead: same, or changed if it was merged or split
///   note: any text; the column may be missing
/// Throws Error{input} with the line at fault.
std::vector<Decision> read_decisions(std::istream& in, const std::string& name);

/// Returns `beads`, which tile both documents in order, as `decisions` want them. A changed bead
/// takes the place of those that it overlaps, with cost 0 and the least of their posteriors; all
/// changed beads together cover the same sentences as what they replace. An accepted bead gets
/// posterior 1. A rejected one leaves its sentences without translation, one bead each, with
/// cost and posterior 0. A bead to review stays as it is.
/// Throws Error{input} if a decision names a bead that is not there, or changed beads do not fit.
std::vector<StoredBead> apply_decisions(const std::vector<StoredBead>& beads,
                                        const std::vector<Decision>& decisions);

/// The same for `bitext`, whose units have indices. A unit that stays keeps its texts and numbers;
/// a new one gets the texts of its sentences. Throws Error{input} too if units have no indices, or
/// if a unit of several sentences is to be taken apart whose texts are not known apart.
Bitext apply_decisions(Bitext bitext, const std::vector<Decision>& decisions);

}  // namespace sejajar::io
