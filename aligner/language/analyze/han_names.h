#pragma once

#include <sejajar/document.h>

#include "language/analyze/analysis.h"

namespace sejajar::analyze {

/// Returns whether a pair of languages may have names in Han on one side that the other spells in
/// pinyin: one is Chinese or Japanese, the other is not.
bool may_have_pinyin(const DocumentPair& pair);

/// Gives Chinese names the lexical units of their pinyin on the other side: 汪淼 gets the units of
/// "Wang Miao" or "Miao Wang". A name is one to four characters that read, without tones, like
/// capitalised words of the other side. It must occur about as often as the words and near them; a
/// single character must do so throughout the text. `pair` must satisfy may_have_pinyin().
void match_han_names(const DocumentPair& pair, PairAnalysis& analysis);

}  // namespace sejajar::analyze
