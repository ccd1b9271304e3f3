#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::analyze {

/// A number that a text mentions.
struct NumberMention {
  ByteRange range;        ///< where it stands in the text that was read
  std::string canonical;  ///< its value: ASCII digits, no grouping, no zeros that add nothing,
                          ///< a point before the decimals: "1234.5"

  friend bool operator==(const NumberMention&, const NumberMention&) = default;
};

/// Appends the numbers that `text` (valid UTF-8) writes with decimal digits of any script, in
/// order. Grouping and decimal signs are taken off by these rules, which know no language:
///  - space, apostrophe and U+066C between groups of three digits group; U+066B is a decimal sign;
///  - of two kinds of sign in one number, the last is the decimal one: 1.234,56 = 1,234.56;
///  - one sign that repeats groups (1.234.567; Indian 12,34,567 too) or, where the groups are not
///    whole, separates numbers of their own: 04.10.2024, 3.1.2;
///  - a single point or comma groups if exactly three digits follow and one to three, not a lone
///    zero, precede (1.234 = 1,234 = 1234, 0.125 = 0,125), and is a decimal sign otherwise.
/// Every other sign separates numbers: 04/10/2024, 10:30, 2023-2025, COVID-19.
void scan_digits(std::string_view text, std::vector<NumberMention>& mentions);

}  // namespace sejajar::analyze
