#include "exchange/report/number_text.h"

#include <cmath>
#include <string_view>

namespace sejajar::report {

void NumberText::add(std::int64_t number) {
  const bool negative = number < 0;
  const auto magnitude = static_cast<std::uint64_t>(negative ? -number : number);
  add_bits(magnitude << 1 | (negative ? 1U : 0U));
}

void NumberText::add_unknown() {
  add_bits(1);
}

void NumberText::add_scaled(double value, double unit) {
  if (std::isfinite(value)) {
    add(std::llround(value * unit));
  } else {
    add_unknown();
  }
}

void NumberText::add_bits(std::uint64_t bits) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  do {
    const std::uint64_t low = bits & 31;
    bits >>= 5;
    text_ += kDigits[low + (bits > 0 ? 32 : 0)];
  } while (bits > 0);
}

}  // namespace sejajar::report
