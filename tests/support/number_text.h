#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sejajar::test {

/// The numbers that `text` holds as report::NumberText writes them; nothing for unknown ones.
inline std::vector<std::optional<std::int64_t>> numbers_of(const std::string& text) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::vector<std::optional<std::int64_t>> numbers;
  std::int64_t value = 0;
  std::int64_t factor = 1;
  for (const char c : text) {
    const std::size_t digit = digits.find(c);
    EXPECT_NE(digit, std::string::npos) << text;
    value += static_cast<std::int64_t>(digit % 32) * factor;
    factor *= 32;
    if (digit >= 32) continue;
    const bool negative = value % 2 == 1;
    if (value == 1) {
      numbers.emplace_back(std::nullopt);
    } else {
      numbers.emplace_back(negative ? -(value / 2) : value / 2);
    }
    value = 0;
    factor = 1;
  }
  return numbers;
}

}  // namespace sejajar::test
