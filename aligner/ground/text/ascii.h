#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace sejajar::text {

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Eight bytes of a text as one number, the first in the lowest bits, so that they are judged
/// together.
class EightBytes {
 public:
  /// `bytes` points to at least eight.
  explicit EightBytes(const char* bytes) {
    std::memcpy(&value_, bytes, sizeof value_);
    if constexpr (std::endian::native == std::endian::big) value_ = __builtin_bswap64(value_);
  }

  bool are_ascii() const { return (value_ & each(0x80)) == 0; }

  /// Returns how many of the first bytes are ASCII letters, up to 8.
  unsigned leading_letters() const {
    const std::uint64_t lower = (value_ | each(0x20)) & each(0x7F);
    const std::uint64_t letters = from(lower, 'a') & ~from(lower, 'z' + 1) & ~value_ & each(0x80);
    return static_cast<unsigned>(std::countr_zero(letters ^ each(0x80))) / 8;
  }

  /// Writes the bytes to `place`, ASCII letters in lower case; some other bytes change, too.
  void write_lower(char* place) const {
    std::uint64_t lower = value_ | each(0x20);
    if constexpr (std::endian::native == std::endian::big) lower = __builtin_bswap64(lower);
    std::memcpy(place, &lower, sizeof lower);
  }

  /// Returns how many bytes are ASCII white space; all must be ASCII.
  unsigned spaces() const {
    const std::uint64_t controls = from(value_, '\t') & ~from(value_, '\r' + 1);
    const std::uint64_t blanks = from(value_, ' ') & ~from(value_, ' ' + 1);
    return static_cast<unsigned>(((controls | blanks) & each(0x80)) / 0x80 * each(1) >> 56);
  }

  /// Returns whether the first `count` bytes, ASCII letters, are all capitals.
  bool are_capitals(unsigned count) const {
    const std::uint64_t these = count < 8 ? (std::uint64_t{1} << 8 * count) - 1 : ~std::uint64_t{0};
    return (value_ & each(0x20) & these) == 0;
  }

  /// Returns whether one of the bytes is `byte`; all must be ASCII.
  bool have(char byte) const {
    const std::uint64_t differences = value_ ^ each(static_cast<unsigned char>(byte));
    return ((differences - each(1)) & each(0x80)) != 0;
  }

 private:
  static constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101010101010101; }

  /// The high bit of each byte of `ascii` that is at least `byte`.
  static constexpr std::uint64_t from(std::uint64_t ascii, unsigned char byte) {
    return ascii + each(0x80U - byte);
  }

  std::uint64_t value_ = 0;
};

}  // namespace sejajar::text
