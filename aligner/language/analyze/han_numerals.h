#pragma once

#include <cstdint>

#include "language/analyze/words.h"

namespace sejajar::analyze {

/// A number in Han characters.
struct HanNumber {
  std::uint32_t words = 0;  ///< length in words, which are characters; 0 if there is none
  std::uint64_t value = 0;
};

/// Returns the number in Han characters at word `first`: 三十五 = 35, 二万五千 = 25 000, or digit
/// by digit, 二〇二四 = 2024. None that starts with 百 or a higher power, none above 10^15.
HanNumber read_han_number(const WordList& list, std::size_t first);

}  // namespace sejajar::analyze
