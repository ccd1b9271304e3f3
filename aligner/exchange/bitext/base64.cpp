// A table of 256 digits and a shift register: no library of ours does base64.

#include "exchange/bitext/base64.h"

#include <array>
#include <cstdint>

namespace sejajar::bitext {
namespace {

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The value of each byte as a digit, 64 for none.
constexpr std::array<std::uint8_t, 256> values() {
  std::array<std::uint8_t, 256> table = {};
  table.fill(64);
  for (std::size_t k = 0; k < kDigits.size(); ++k) {
    table[static_cast<unsigned char>(kDigits[k])] = static_cast<std::uint8_t>(k);
  }
  return table;
}

constexpr auto kValues = values();

}  // namespace

std::optional<std::string> from_base64(std::string_view text) {
  if (text.ends_with('=') && text.size() % 4 != 0) return std::nullopt;
  for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t bits = 0;
  int count = 0;
  // Invariant: the last `count` bits of `bits` have not been put out; there are fewer than 8.
  for (const char c : text) {
    const std::uint8_t value = kValues[static_cast<unsigned char>(c)];
    if (value == 64) return std::nullopt;
    bits = bits << 6 | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

}  // namespace sejajar::bitext
