// Sentence starts other than a capital.

#include "language/segment/sentence_starts.h"

#include <algorithm>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::CodePoint;

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

bool space_follows(std::string_view text, std::size_t at) {
  return text::is_space(code_point_at(text, at).value);
}

std::size_t after_digits(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 3;
  std::size_t end = at;
  while (end - at <= kMost && end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  return end - at <= kMost ? end : at;
}

// "b", "iv": one letter, or a small Roman number.
std::size_t after_letters(std::string_view text, std::size_t at) {
  const std::size_t roman = text.find_first_not_of("ivx", at);
  if (roman != text.npos && roman > at && roman - at <= 4) return roman;
  const CodePoint c = code_point_at(text, at);
  return is_letter(c.value) ? c.next : at;
}

}  // namespace

bool starts_elided(std::string_view paragraph, std::size_t at) {
  const CodePoint mark = code_point_at(paragraph, at);
  if (mark.value != '\'' && mark.value != 0x2019) return false;
  const CodePoint letter = code_point_at(paragraph, mark.next);
  const CodePoint space = code_point_at(paragraph, letter.next);
  return is_lower(letter.value) && text::is_space(space.value) &&
         is_upper(code_point_at(paragraph, space.next).value);
}

bool starts_item(const Boundary& boundary) {
  constexpr std::size_t kReach = 256;  // bytes back to an open bracket
  if (after_item_mark(boundary.paragraph, boundary.end) == boundary.end) return false;
  const std::size_t begin =
      boundary.end > boundary.begin + kReach ? boundary.end - kReach : boundary.begin;
  const std::string_view before = boundary.paragraph.substr(begin, boundary.end - begin);
  return std::count(before.begin(), before.end(), '(') <=
         std::count(before.begin(), before.end(), ')');
}

bool starts_after_period(std::string_view paragraph, std::size_t at) {
  const char32_t c = code_point_at(paragraph, at).value;
  if (is_upper(c)) return false;
  return is_digit(c) || (is_lower(c) && is_mixed_case(paragraph.substr(at))) ||
         after_item_mark(paragraph, at) > at || starts_elided(paragraph, at);
}

bool starts_turn(std::string_view paragraph, std::size_t at, bool closed) {
  CodePoint c = code_point_at(paragraph, at);
  if (closed || !is_dash(c.value)) return false;
  c = code_point_at(paragraph, c.next);
  const bool spaced = text::is_space(c.value);
  if (spaced) c = code_point_at(paragraph, c.next);
  const bool inverted = c.value == 0xBF || c.value == 0xA1;
  if (is_only_opener(c.value) || inverted) c = code_point_at(paragraph, c.next);
  return is_upper(c.value) || inverted;
}

std::size_t after_item_mark(std::string_view text, std::size_t at) {
  const bool bracketed = at < text.size() && text[at] == '(';
  const std::size_t begin = bracketed ? at + 1 : at;
  const std::size_t digits = after_digits(text, begin);
  const std::size_t end = digits > begin ? digits : after_letters(text, begin);
  if (end == begin || end >= text.size()) return at;
  const bool marked = text[end] == ')' || (text[end] == '.' && !bracketed && digits > begin);
  return marked && space_follows(text, end + 1) ? end + 1 : at;
}

std::size_t after_bullet(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kBullets =
      U"-*+\u2010\u2013\u2014\u2015\u2022\u2023\u2043\u25A0\u25AA\u25B6\u25CF\u25E6\u00B7";
  const CodePoint c = code_point_at(text, at);
  const bool bullet = at < text.size() && kBullets.find(c.value) != kBullets.npos;
  return bullet && space_follows(text, c.next) ? c.next : at;
}

}  // namespace sejajar::segment
