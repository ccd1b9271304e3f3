#pragma once

#include "core/align/word_learning.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/stored_lexicon.h"

namespace sejajar::aligning {

/// Returns the word pairs that are believed before any text has been aligned: the entries of
/// `lexicon` (null for none; its source language is the pair's source language), and units that are
/// spelled alike in Latin letters (weight 1, or 0.5 below four code points), for the probability
/// that the lexicon leaves open.
Prior prior_words(const analyze::PairAnalysis& pair, const model::StoredLexicon* lexicon);

}  // namespace sejajar::aligning
