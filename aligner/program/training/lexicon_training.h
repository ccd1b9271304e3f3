#pragma once

#include <sejajar/document.h>

#include <cstddef>

#include "language/lexicon/stored_lexicon.h"

namespace sejajar::learn {

/// How much a trained lexicon keeps.
struct LexiconLimits {
  double least_probability = 0.02;     ///< of an entry, in either direction
  std::size_t most_translations = 12;  ///< of one unit, the most probable ones
};

/// Returns the lexicon that `lines` imply: line k of the source translates line k of the target, of
/// which there are as many. IBM Model 1 with discount, as in align/word_learning.h.
model::StoredLexicon train_lexicon(const DocumentPair& lines, const LexiconLimits& limits = {});

}  // namespace sejajar::learn
