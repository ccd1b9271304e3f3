#include "language/segment/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "ground/text/white_space.h"

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
  // Ellipses, the Tibetan shads and the Khmer signs khan and bariyoosan end sentences too, but lack
  // the property; the Burmese, Balinese and Javanese commas have it.
  constexpr std::u32string_view kOthers = U"\u2026\u0F0D\u0F0E\u17D4\u17D5";
  return kOthers.find(c) != kOthers.npos ||
         (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) && !is_pause(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  // Georgian letters are of lower case by category, but capitals begin no sentence.
  const auto code = static_cast<UChar32>(c);
  return in_categories(c, U_GC_LL_MASK) && (u_totitle(code) != code || u_toupper(code) == code);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return in_categories(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_caseless(char32_t c) {
  if (is_mark(c)) return true;
  if (c < 0x80 || !is_letter(c) || is_lower(c) || is_upper(c)) return false;
  // Of the classes of UAX #14, ideographs, kana and Hangul have others.
  const auto kind = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
  return kind == U_LB_ALPHABETIC || kind == U_LB_HEBREW_LETTER || kind == U_LB_COMPLEX_CONTEXT;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_lower(c) || is_upper(c);
  return in_categories(c, U_GC_L_MASK | U_GC_M_MASK);
}

bool is_mark(char32_t c) {
  const bool joiner = c == 0x200C || c == 0x200D;
  return joiner || (c >= 0x300 && in_categories(c, U_GC_M_MASK));
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return in_categories(c, U_GC_ND_MASK);
}

bool is_pause(char32_t c) {
  constexpr std::u32string_view kPauses =
      U",;:"
      U"\u055D\u060C\u061B\u07F8\u104A\u1363\u1364\u1365\u1366\u1802\u1808\u1B5E\u3001\uA9C8\uFF0C"
      U"\uFF1A\uFF1B";
  return kPauses.find(c) != kPauses.npos;
}

bool is_mixed_case(std::string_view word) {
  const text::CodePoint first = text::code_point_at(word, 0);
  return is_lower(first.value) && is_upper(text::code_point_at(word, first.next).value);
}

std::size_t find_word(std::string_view text, std::size_t begin) {
  return text::run_end(text, begin, [](char32_t c) { return !is_letter(c) && !is_digit(c); });
}

std::string_view last_letters(std::string_view text) {
  const std::size_t end =
      text::run_begin(text, 0, text.size(), [](char32_t c) { return !is_letter(c); });
  const std::size_t begin = text::run_begin(text, 0, end, is_letter);
  return text.substr(begin, end - begin);
}

std::size_t stop_end(std::string_view text, std::size_t end) {
  end = text::run_begin(text, 0, end, text::is_space);
  return text::run_begin(text, 0, end, is_closer);
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
