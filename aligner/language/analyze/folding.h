#pragma once

#include <string>
#include <string_view>

namespace sejajar::analyze {

/// Code points that a lexical unit keeps of a word: enough to tell words apart, few enough to bring
/// the forms of one word together.
inline constexpr int kUnitLength = 5;

/// The lexical unit of a word: its first kUnitLength code points, composed (NFC) and lower-case.
std::string lexical_unit(std::string_view word);

/// The spelling of a unit without diacritics, for comparing words across languages of one script.
std::string without_diacritics(std::string_view unit);

}  // namespace sejajar::analyze
