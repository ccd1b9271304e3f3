#pragma once

#include "core/score/candidate_ranges.h"
#include "core/score/ratio_table.h"

namespace sejajar::score {

/// Fills `values` with the evidence of single sentences, as SpanEvidence defines it, for `ranges`
/// whose spans have one sentence each. Takes time for the words that the table connects, not for
/// all words of the candidates: much less where a range is wide.
void fill_sentence_evidence(const Side& spans, const Side& others, const RatioTable& table,
                            const CandidateRanges& ranges, float* values);

}  // namespace sejajar::score
