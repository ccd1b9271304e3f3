#pragma once

#include <sejajar/bitext.h>

#include <iosfwd>
#include <string>
#include <vector>

#include "ground/files/place.h"
#include "ground/tables/choices.h"

namespace sejajar::bitext {

/// A reviewer's judgement of a bead.
enum class Verdict { kNone, kAccept, kReject, kReview };

/// One row of a table of decisions: a bead after the review.
struct Decision {
  BitextUnit bead;  ///< indices alone, consecutive on each side
  Verdict verdict = Verdict::kNone;
  bool changed = false;     ///< merged or split: the bead replaces those that it overlaps
  std::string note;         ///< one line
  std::string source_text;  ///< as edited; "" for the sentences as they are
  std::string target_text;  ///< as edited; "" for the sentences as they are
  files::Place place;       ///< for messages
};

/// Returns the decisions in `in`, the file `name`, in order: a tab-separated table with the columns
///   source_sentences, target_sentences: indices from 0 separated by spaces, or nothing
///   decision: accept, reject, review or none
///   bead: same, or changed if it was merged or split
///   note: any text; optional
///   source_text, target_text: the texts if they were edited, or nothing; optional
/// Other columns are ignored. Throws Error{input} for a malformed row.
std::vector<Decision> read_decisions(std::istream& in, const std::string& name);

/// Returns `bitext`, whose units tile both documents in order but for sentences without
/// translation, with `decisions` carried out:
/// - A changed bead replaces the units that it overlaps, with cost 0, the least of their posteriors
///   and the texts of its sentences. All changed beads together cover the same sentences as the
///   units that they replace.
/// - An accepted bead gets posterior 1.
/// - A rejected bead becomes one unit without translation per sentence, or per side if its
///   sentences are not known apart, with cost and posterior 0.
/// - A bead to review is unchanged.
/// - A side whose text was edited gets the new text.
/// Throws Error{input} if a decision names a bead that does not exist, changed beads do not fit,
/// a unit has no indices, or a text is needed that is missing or joined with others.
Bitext apply_decisions(Bitext bitext, const std::vector<Decision>& decisions);

}  // namespace sejajar::bitext

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<bitext::Verdict> = std::to_array<Choice<bitext::Verdict>>({
    {bitext::Verdict::kNone, "none", "no judgement"},
    {bitext::Verdict::kAccept, "accept", "the bead is right"},
    {bitext::Verdict::kReject, "reject", "the bead is wrong"},
    {bitext::Verdict::kReview, "review", "to be judged later"},
});

}  // namespace sejajar::tables
