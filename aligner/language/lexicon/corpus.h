#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/em_batch.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// The aligned sentences of many pairs in the same two languages, to learn one lexicon from them.
class Corpus {
 public:
  /// Adds the beads of `alignment`, that of `pair`, with a posterior above 0.1.
  void add(const analyze::PairAnalysis& pair, const Alignment& alignment);

  /// Returns the lexicon that learn_translations() learns from all pairs with `known` (or no
  /// lexicon) as prior. Languages and note are left empty.
  Lexicon learn(LexiconView known) const;

 private:
  analyze::PairAnalysis words_;  // units, vocabulary and counts only
  std::vector<Bead> beads_;
};

/// Limits of a lexicon that is stored. Rarer translations earn hardly anything on the development
/// sets and take a quarter of the space.
inline constexpr LexiconLimits kStoredLimits = {0.03, 8};

/// Returns the lexicon learnt from `lines`: sentence k of the source translates sentence k of the
/// target. IBM Model 1 with discount; see language/lexicon/model1.h.
Lexicon learn_lexicon(const DocumentPair& lines, const LexiconLimits& limits = kStoredLimits);

}  // namespace sejajar::lexicon
