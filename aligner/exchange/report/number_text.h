#pragma once

#include <cstdint>
#include <string>

namespace sejajar::report {

/// Whole numbers as a short text, in the form of source maps (base 64 VLQ): five bits a character,
/// the lowest first, a sixth bit if more follow; the lowest bit of all is the sign. Numbers below
/// 16 take one character, below 512 two. Page scripts read it with page/01-data.js.
class NumberText {
 public:
  void add(std::int64_t number);

  /// Adds what stands for an unknown number: minus zero.
  void add_unknown();

  /// Adds `value` in units of 1 / `unit`; unknown if it is not finite.
  void add_scaled(double value, double unit);

  const std::string& text() const { return text_; }

 private:
  void add_bits(std::uint64_t bits);

  std::string text_;
};

}  // namespace sejajar::report
