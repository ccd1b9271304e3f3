#pragma once

#include <string>
#include <string_view>

namespace sejajar::analyze {

/// Returns `unit` without diacritics, for comparing words across languages of one script.
std::string without_diacritics(std::string_view unit);

/// Returns `word` (valid UTF-8) transliterated to lower-case ASCII letters and digits: "Нгуен" is
/// "nguen", "Nguyễn" is "nguyen", "オバマ" is "obama". Characters without a transliteration are
/// left out, and so is Han, whose reading depends on the language. Latin, Greek and Cyrillic are
/// tabulated (0.2 us per word); ICU transliterates other scripts (5 us per word; 25 ms for the
/// first).
std::string to_ascii(std::string_view word);

}  // namespace sejajar::analyze
