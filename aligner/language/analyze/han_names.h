#pragma once

#include <sejajar/document.h>

#include "language/analyze/analysis.h"

namespace sejajar::analyze {

/// Returns whether a pair of languages may have names in Han on one side that the other spells in
/// pinyin: one is Chinese or Japanese, the other is not.
bool may_have_pinyin(const DocumentPair& pair);

/// Replaces the units of Chinese names by those of the other side's pinyin, so that 汪淼 has the
/// units of "Wang Miao" or "Miao Wang". A name is one to four characters whose readings, without
/// tones, are those of capitalised words. It must occur about as often as they do, and near them:
/// a single character as often and throughout. `pair` must satisfy may_have_pinyin().
void match_han_names(const DocumentPair& pair, PairAnalysis& analysis);

}  // namespace sejajar::analyze
