#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sejajar::analyze {

/// A number and one way to say it in words.
struct SpelledNumber {
  std::uint64_t value = 0;
  std::string words;
};

/// A power of ten and a word for it: 6 and "million", 4 and "万".
struct ScaleWord {
  std::uint32_t exponent = 0;
  bool single = false;  ///< said of one only, as Russian миллион: it counts without "one", too
  std::string words;
};

/// How one language says its numbers.
struct Spellout {
  /// 1..20, 30, 40 .. 100, 200 .. 900 and 1000, cardinal and ordinal, in every gender and case that
  /// ICU's rules know; the other values below 100 where they are more than the word for the tens
  /// and the word for the unit; 2000 .. 20 000 where they are one word.
  std::vector<SpelledNumber> numbers;
  /// Words that may stand between the hundred and the unit: "and" in "two hundred and five".
  std::vector<std::string> connectors;
};

/// Returns the spelled numbers of `language` (BCP-47), of ICU's root if it has none. About 1 ms,
/// for Russian (50 sets of rules) 3 ms.
Spellout spellout(const std::string& language);

/// Returns the words of CLDR's compact number formats ("5 million", "5 Mio."), without those of a
/// single letter, which mean too many other things.
std::vector<ScaleWord> scale_words(const std::string& language);

/// Returns the words for "year": in Vietnamese, "năm" is five, too.
std::vector<std::string> year_words(const std::string& language);

}  // namespace sejajar::analyze
