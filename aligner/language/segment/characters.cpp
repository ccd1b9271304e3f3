#include "language/segment/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace sejajar::segment {

namespace {

bool in_categories(char32_t c, std::uint32_t mask) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & mask) != 0;
}

bool is_straight_quote(char32_t c) {
  return c == '"' || c == '\'';
}

}  // namespace

bool is_opener(char32_t c) {
  return is_straight_quote(c) || in_categories(c, U_GC_PS_MASK | U_GC_PI_MASK | U_GC_PF_MASK);
}

bool is_closer(char32_t c) {
  return is_straight_quote(c) || in_categories(c, U_GC_PE_MASK | U_GC_PI_MASK | U_GC_PF_MASK);
}

bool is_only_opener(char32_t c) {
  return in_categories(c, U_GC_PS_MASK | U_GC_PI_MASK);
}

bool is_quote(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK);
}

bool is_terminator(char32_t c) {
  // Ellipses and the Khmer signs khan and bariyoosan end sentences too, but lack the property.
  return c == 0x2026 || c == 0x17D4 || c == 0x17D5 ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM);
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return in_categories(c, U_GC_LL_MASK);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return in_categories(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_lower(c) || is_upper(c);
  return in_categories(c, U_GC_L_MASK | U_GC_M_MASK);
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return in_categories(c, U_GC_ND_MASK);
}

bool is_pause(char32_t c) {
  constexpr std::u32string_view kPauses = U",;:\u060C\u061B\u3001\uFF0C\uFF1A\uFF1B";
  return kPauses.find(c) != kPauses.npos;
}

bool is_mixed_case(std::string_view word) {
  const text::CodePoint first = text::code_point_at(word, 0);
  return is_lower(first.value) && is_upper(text::code_point_at(word, first.next).value);
}

std::size_t find_word(std::string_view text, std::size_t begin) {
  return text::run_end(text, begin, [](char32_t c) { return !is_letter(c) && !is_digit(c); });
}

std::string with_lower_start(std::string_view word) {
  const text::CodePoint first = text::code_point_at(word, 0);
  std::uint8_t bytes[U8_MAX_LENGTH] = {};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, u_tolower(static_cast<UChar32>(first.value)));
  return std::string(reinterpret_cast<const char*>(bytes), size) +
         std::string(word.substr(first.next));
}

}  // namespace sejajar::segment
