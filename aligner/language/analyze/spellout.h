#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sejajar::analyze {

/// A number in words.
struct SpelledNumber {
  std::uint64_t value = 0;
  std::string words;
};

/// A word for a power of ten: 6 and "million", 4 and "万".
struct ScaleWord {
  std::uint32_t exponent = 0;
  bool single = false;  ///< used for one only, as Russian миллион, which also counts without "one"
  std::string words;
};

/// The spelled numbers of one language.
struct Spellout {
  /// 1..20, 30, 40 .. 100, 200 .. 900 and 1000, cardinal and ordinal, in every gender and case of
  /// ICU's rules; the other values below 100 if they are not the tens followed by the unit;
  /// 2000 .. 20 000 if they are one word.
  std::vector<SpelledNumber> numbers;
  /// Words between the hundred and the unit: "and" in "two hundred and five".
  std::vector<std::string> connectors;
};

/// Returns the spelled numbers of `language` (BCP-47), or those of ICU's root locale. Takes about 1
/// ms, for Russian (50 rule sets) 3 ms.
Spellout spellout(const std::string& language);

/// Returns the words of CLDR's compact number formats ("5 million", "5 Mio."), except single
/// letters, which are ambiguous.
std::vector<ScaleWord> scale_words(const std::string& language);

/// Returns the words for "year": Vietnamese "năm" also means five.
std::vector<std::string> year_words(const std::string& language);

}  // namespace sejajar::analyze
