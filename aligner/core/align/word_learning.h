#pragma once

#include <cstdint>
#include <vector>

#include "core/align/word_block.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::aligning {

/// Translation probabilities known before any text has been aligned: p(other | word) * weight of
/// the entries, per direction.
using Prior = model::Lexicon;

/// Returns the lexicon that `beads` and `prior` imply: IBM Model 1 (Brown et al. 1993) in both
/// directions over posterior-weighted beads with a NULL word, then
///   p(t|s) = (max(0, c(s,t) - discount) + strength * prior(t|s)) / (c(s) + strength * [s has
///   prior]).
/// The discount is an approximate leave-one-out: a word seen once proves nothing of the bead that
/// it was seen in. Words that a text of guessed beads has once have no pairs but those of the
/// prior. Entries below 0.005 are dropped.
model::Lexicon learn_words(const analyze::PairAnalysis& pair,
                           const std::vector<WeightedBead>& beads, const Prior& prior,
                           BeadOrigin origin = BeadOrigin::kGuessed);

}  // namespace sejajar::aligning
