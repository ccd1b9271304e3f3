#pragma once

#include "core/score/candidate_ranges.h"
#include "core/score/ratio_table.h"

namespace sejajar::score {

/// Fills `values` with the evidence of single sentences, as SpanEvidence defines it, for `ranges`
/// whose spans have one sentence each. Takes time in proportion to the words that the table
/// connects, not to all words of the candidates: much less where ranges are wide.
void fill_sentence_evidence(const Direction& direction, const CandidateRanges& ranges,
                            float* values);

}  // namespace sejajar::score
