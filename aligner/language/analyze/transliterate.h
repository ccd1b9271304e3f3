#pragma once

#include <string>
#include <string_view>

namespace sejajar::analyze {

/// Returns `word` (valid UTF-8) in lower-case ASCII letters and digits, without accents: "Нгуен" is
/// "nguen", "Nguyễn" is "nguyen", "オバマ" is "obama". Characters without Latin letters are left
/// out, and so is all of Han, whose reading depends on the language. Latin, Greek and Cyrillic are
/// looked up (0.2 us a word); other scripts go through ICU (5 us a word; the first such word 25
/// ms).
std::string to_ascii(std::string_view word);

}  // namespace sejajar::analyze
