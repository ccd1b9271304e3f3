// How sentences begin other than with a capital.

#include "language/segment/sentence_starts.h"

#include <algorithm>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"
#include "language/segment/item_marks.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::CodePoint;

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
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

bool starts_item(const Edge& edge) {
  constexpr std::size_t kReach = 256;  // bytes back to an open bracket
  if (after_item_mark(edge.paragraph, edge.end) == edge.end) return false;
  const std::size_t begin = edge.end > edge.begin + kReach ? edge.end - kReach : edge.begin;
  const std::string_view before = edge.paragraph.substr(begin, edge.end - begin);
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

}  // namespace sejajar::segment
