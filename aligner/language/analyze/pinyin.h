#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sejajar::analyze {

/// A syllable of Mandarin without its tone: its rank in the alphabetical list, from 1; 0 is none.
using Syllable = std::uint16_t;

/// Returns whether the readings of Han characters are available.
bool has_pinyin();

/// Readings of Han characters. Looks each character up once, so each thread needs its own.
class HanReadings {
 public:
  /// Returns the usual reading of the character `c` in Mandarin; 0 if it is not one of the
  /// unified ideographs U+4E00..9FA5 or has no reading.
  Syllable of(char32_t c);

 private:
  std::vector<Syllable> known_;  // of each character, or kUnknown
};

/// Returns the ways to divide `word` (lower-case ASCII) into at most `most` syllables: "xian" is
/// xian and xi an. Empty if there is none.
std::vector<std::vector<Syllable>> pinyin_syllables(std::string_view word, std::size_t most);

}  // namespace sejajar::analyze
