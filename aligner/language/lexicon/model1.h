#pragma once

#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/em_batch.h"
#include "language/lexicon/prior.h"

namespace sejajar::lexicon {

/// Returns the translations learnt from `beads` and `prior`: IBM Model 1 (Brown et al. 1993) in
/// both directions over posterior-weighted beads with a NULL word, then
///   p(t|s) = (max(0, c(s,t) - discount) + strength * prior(t|s)) / (c(s) + strength * [s has
///   prior]).
/// The discount approximates leave-one-out: a co-occurrence is no evidence for its own bead.
/// Hapaxes of guessed beads have no candidates but the prior's. In one text with more than 4096
/// guessed beads, nor have words of one bead of a batch, and words that co-occur only once in a
/// batch are not paired. Entries below 0.005 are dropped.
PairLexicon learn_translations(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads,
                               const Prior& prior, BeadOrigin origin = BeadOrigin::kGuessed);

}  // namespace sejajar::lexicon
