#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <cstddef>
#include <vector>

#include "core/align/word_learning.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/stored_lexicon.h"

namespace sejajar::aligning {

/// The words of many aligned pairs of the same two languages, to learn one lexicon from all.
class Corpus {
 public:
  /// Adds the beads of `alignment` that are more probable than 0.1.
  void add(const DocumentPair& pair, const Alignment& alignment);

  /// Returns what learn_words() makes of all pairs, with `known`, null for none, as the prior.
  /// Languages and note are left empty.
  model::StoredLexicon learn(const model::StoredLexicon* known) const;

 private:
  analyze::PairAnalysis words_;  // units, vocabulary and counts alone
  std::vector<WeightedBead> beads_;
};

}  // namespace sejajar::aligning
