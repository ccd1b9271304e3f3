#pragma once

#include <string>
#include <string_view>

namespace sejajar::analyze {

/// Length of a lexical unit in code points: long enough to distinguish words, short enough to merge
/// the inflected forms of one word.
inline constexpr int kUnitLength = 5;

/// Returns the lexical unit of a word: its first kUnitLength code points, in NFC and lower case.
std::string lexical_unit(std::string_view word);

/// Returns `unit` without diacritics, for comparing words across languages of one script.
std::string without_diacritics(std::string_view unit);

}  // namespace sejajar::analyze
