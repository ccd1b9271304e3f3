#pragma once

#include <cstdint>
#include <string>

namespace sejajar::report {

/// Integers in the encoding of source maps (base 64 VLQ): five bits per character, lowest first;
/// the sixth bit is set if more follow; the lowest bit of all is the sign. Numbers below 16 take
/// one character, below 512 two. Decoded by page/numbers.js.
class NumberText {
 public:
  void add(std::int64_t number);

  /// Adds an unknown number, encoded as minus zero.
  void add_unknown();

  /// Adds `value` in units of 1 / `unit`; unknown if it is not finite.
  void add_scaled(double value, double unit);

  const std::string& text() const { return text_; }

 private:
  void add_bits(std::uint64_t bits);

  std::string text_;
};

}  // namespace sejajar::report
