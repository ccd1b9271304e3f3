#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace sejajar::text {

/// U+FEFF in UTF-8, which may begin a text without belonging to it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Returns `text` without a byte order mark at its start.
inline std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
}

/// Returns the offset of the first byte that begins no valid UTF-8 sequence, or nothing if all of
/// `bytes` is valid. Strict: surrogates, overlong forms and values over U+10FFFF are bad.
std::optional<std::size_t> find_bad_utf8(std::string_view bytes);

/// Returns `bytes` with each bad sequence replaced by one U+FFFD; a bad sequence is the longest
/// start of a valid one, or else a single byte (the Unicode Standard, section 3.9).
std::string replace_bad_utf8(std::string_view bytes);

/// Returns the number of code points in `text`, which must be valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Returns `text`, which must be valid UTF-8, in Normalization Form C.
std::string to_nfc(std::string_view text);

/// Returns whether all of `text` is ASCII. Without a branch for each byte.
inline bool is_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t bits = 0;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    bits |= eight;
  }
  for (; at < text.size(); ++at) bits |= static_cast<unsigned char>(text[at]);
  return (bits & kHighBits) == 0;
}

/// Returns `text` with A to Z in lower case; other characters are unchanged.
std::string ascii_lower(std::string_view text);

/// The same with upper case.
std::string ascii_upper(std::string_view text);

/// Returns the last boundary between code points of `text` (valid UTF-8) that is at most `offset`.
inline std::size_t boundary_before(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
  return offset;
}

/// One code point and where the next one begins.
struct CodePoint {
  char32_t value = 0;    ///< U+0000 at the end of the text
  std::size_t next = 0;  ///< offset in bytes of the code point after it
};

/// Returns the code point at `offset` of `text`, which must be valid UTF-8.
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {0, text.size()};
  const auto bits = [&](std::size_t k, unsigned mask) {
    return char32_t{static_cast<unsigned char>(text[offset + k]) & mask};
  };
  const char32_t lead = bits(0, 0xFF);
  if (lead < 0x80) return {lead, offset + 1};
  assert(offset + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4) <= text.size());
  if (lead < 0xE0) return {bits(0, 0x1F) << 6 | bits(1, 0x3F), offset + 2};
  if (lead < 0xF0) {
    return {bits(0, 0x0F) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F), offset + 3};
  }
  return {bits(0, 0x07) << 18 | bits(1, 0x3F) << 12 | bits(2, 0x3F) << 6 | bits(3, 0x3F),
          offset + 4};
}

/// Returns the code point that ends at `offset` of `text`; `next` is where it begins.
/// U+0000 and offset 0 at the start of the text.
inline CodePoint code_point_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return {};
  const std::size_t begin = boundary_before(text, offset - 1);
  return {code_point_at(text, begin).value, begin};
}

/// Returns the end of the longest run of characters from `begin` on in `text` (valid UTF-8) that
/// satisfy `kind`; `begin` if there is none.
template <class Kind>
std::size_t run_end(std::string_view text, std::size_t begin, Kind kind) {
  while (begin < text.size()) {
    const CodePoint c = code_point_at(text, begin);
    if (!kind(c.value)) break;
    begin = c.next;
  }
  return begin;
}

/// Returns the begin of the longest such run that ends at `end`; it does not begin before `begin`.
template <class Kind>
std::size_t run_begin(std::string_view text, std::size_t begin, std::size_t end, Kind kind) {
  while (end > begin) {
    const CodePoint c = code_point_before(text, end);
    if (!kind(c.value)) break;
    end = c.next;
  }
  return end;
}

}  // namespace sejajar::text
