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

/// Returns `word` (valid UTF-8) transliterated to lower-case ASCII letters and digits: "Нгуен" is
/// "nguen", "Nguyễn" is "nguyen", "オバマ" is "obama". Characters without a transliteration are
/// left out, and so is Han, whose reading depends on the language. Latin, Greek and Cyrillic are
/// tabulated (0.2 us per word); ICU transliterates other scripts (5 us per word; 25 ms for the
/// first).
std::string to_ascii(std::string_view word);

}  // namespace sejajar::analyze
