#pragma once

#include "core/score/spans.h"

namespace sejajar::score {

/// The input of the features: one bead, in plain numbers. Lengths are in code points times
/// sqrt(ratio) on the source side and divided by it on the target side, so that the two sides are
/// in one unit and swapping them changes nothing.
struct BeadFacts {
  const Span& source;
  const Span& target;
  double variance = 1;         ///< of the difference of lengths per unit of length
  double prior = 0;            ///< ln(share of the bead's shape kind in this document / in general)
  double certainty = 0;        ///< of the search before, see PassParameters
  double usual_evidence = 0;   ///< per word, in the search before, see PassParameters
  double source_evidence = 0;  ///< nats that source words add to the target words' probability
  double target_evidence = 0;  ///< nats that target words add to the source words' probability
  double weakest = 0;  ///< nats per word of the sentence that adds least, of sides of several
  double shared_numbers = 0;     ///< numbers that both sides mention
  double shared_names = 0;       ///< names that both sides mention
  double names_elsewhere = 0;    ///< names on one side that the other has in another sentence
  double boundary_evidence = 0;  ///< nats of evidence against the bead's two boundaries
  double missed = 0;  ///< nats of evidence that the sentences beside a null miss its words
  double paragraph_starts = 0;  ///< -1 if only one side begins a paragraph, else 0
  double likeness = 0;          ///< evidence of the spans' vectors in about nats, 0 without vectors
  double time_evidence = 0;     ///< nats that the times of subtitles add, see SpanTimes

  bool is_null() const { return source.size == 0 || target.size == 0; }
};

}  // namespace sejajar::score
