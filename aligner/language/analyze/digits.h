#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyze/words.h"

namespace sejajar::analyze {

/// A number that a text mentions.
struct NumberMention {
  ByteRange range;        ///< in the text that was read
  std::string canonical;  ///< its value: ASCII digits, a point before the decimals, without
                          ///< grouping, leading zeros and trailing zeros: "1234.5"

  friend bool operator==(const NumberMention&, const NumberMention&) = default;
};

/// Appends the numbers in decimal digits of any script in `text` (valid UTF-8), in order. Grouping
/// and decimal signs are recognised by rules that hold for all languages:
///  - space, apostrophe and U+066C between groups of three digits group; U+066B is a decimal sign;
///  - of two kinds of sign in one number, the last is the decimal one: 1.234,56 = 1,234.56;
///  - a repeated sign groups (1.234.567; Indian 12,34,567 too) or, if the groups do not have three
///    digits, separates numbers: 04.10.2024, 3.1.2;
///  - a single point or comma groups if exactly three digits follow and one to three, except a
///  single
///    zero, precede (1.234 = 1,234 = 1234, 0.125 = 0,125); otherwise it is a decimal sign.
/// All other signs separate numbers: 04/10/2024, 10:30, 2023-2025, COVID-19.
void scan_digits(std::string_view text, std::vector<NumberMention>& mentions);

/// A number in Han characters.
struct HanNumber {
  std::uint32_t words = 0;  ///< length in words, which are characters; 0 if there is none
  std::uint64_t value = 0;
};

/// Returns the number in Han characters at word `first`: 三十五 = 35, 二万五千 = 25 000, or digit
/// by digit, 二〇二四 = 2024. None that starts with 百 or a higher power, none above 10^15.
HanNumber read_han_number(const WordList& list, std::size_t first);

}  // namespace sejajar::analyze
