#pragma once

#include <sejajar/bitext.h>
#include <sejajar/formats.h>

#include <iosfwd>
#include <string>
#include <vector>

#include "ground/files/place.h"

namespace sejajar::io {

/// A reviewer's judgement of a bead.
enum class Verdict { kNone, kAccept, kReject, kReview };

/// One row of a table of decisions: a bead after the review.
struct Decision {
  std::vector<std::uint32_t> source;  ///< indices of consecutive sentences, from 0
  std::vector<std::uint32_t> target;  ///< indices of consecutive sentences, from 0
  Verdict verdict = Verdict::kNone;
  bool changed = false;  ///< merged or split: the bead replaces those that it overlaps
  std::string note;      ///< one line
  files::Place place;    ///< for messages
};

/// Returns the decisions in `in`, the file `name`, in order: a tab-separated table with the columns
///   source_sentences, target_sentences: indices from 0 separated by spaces, or nothing
///   decision: accept, reject, review or none
///   bead: same, or changed if it was merged or split
///   note: any text; optional
/// Other columns are ignored. Throws Error{input} for a malformed row.
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
