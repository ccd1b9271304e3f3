#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sejajar::files {

/// Appends numbers and strings to a sequence of bytes, independently of the machine's byte order.
class ByteWriter {
 public:
  void byte(std::uint32_t value) { bytes_ += static_cast<char>(value & 0xFF); }

  /// Four bytes, little-endian.
  void fixed(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) byte(value >> shift);
  }

  /// Eight bytes, little-endian.
  void fixed64(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 32) fixed(static_cast<std::uint32_t>(value >> shift));
  }

  /// Seven bits per byte, little-endian; the highest bit is set if another byte follows.
  void varint(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) byte(value | 0x80);
    byte(value);
  }

  /// Length in bytes as varint, then the bytes.
  void string(std::string_view text) {
    varint(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads the output of ByteWriter. Every function returns nothing if the bytes are truncated or
/// malformed; the position is then undefined.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  std::optional<std::uint32_t> byte() {
    if (at_ == end_) return std::nullopt;
    return static_cast<unsigned char>(*at_++);
  }

  std::optional<std::uint32_t> fixed() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      const auto next = byte();
      if (!next) return std::nullopt;
      value |= *next << shift;
    }
    return value;
  }

  std::optional<std::uint64_t> fixed64() {
    const auto low = fixed();
    const auto high = fixed();
    if (!high) return std::nullopt;
    return std::uint64_t{*high} << 32U | *low;
  }

  /// Also returns nothing for a number above 2^28 - 1, which valid files do not contain.
  std::optional<std::uint32_t> varint() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80)  // mostly
      return static_cast<unsigned char>(*at_++);
    return long_varint();
  }

  /// The next `size` bytes.
  std::optional<std::string_view> view(std::size_t size) {
    if (size > left()) return std::nullopt;
    const std::string_view result(at_, size);
    at_ += size;
    return result;
  }

  std::optional<std::string_view> string() {
    const auto size = varint();
    if (!size) return std::nullopt;
    return view(*size);
  }

  /// Where the next byte is.
  const char* at() const { return at_; }

  /// Number of unread bytes.
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

 private:
  std::optional<std::uint32_t> long_varint() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 28 && at_ != end_; shift += 7) {
      const std::uint32_t next = static_cast<unsigned char>(*at_++);
      value |= (next & 0x7F) << shift;
      if (next < 0x80) return value;
    }
    return std::nullopt;
  }

  const char* at_;
  const char* end_;
};

/// Returns the number that ByteWriter::varint() wrote at `at`, and advances `at` past it. Reads
/// without a bound, so ByteReader must have accepted the number before.
inline std::uint32_t read_varint(const char*& at) {
  const auto next = [&] { return std::uint32_t{static_cast<unsigned char>(*at++)}; };
  std::uint32_t byte = next();
  std::uint32_t value = byte & 0x7F;
  for (int shift = 7; byte >= 0x80; shift += 7) {
    byte = next();
    value |= (byte & 0x7F) << shift;
  }
  return value;
}

}  // namespace sejajar::files
