// Marks that begin the items of a list: numbers and letters with a bracket or a period, bullets.

#include "language/segment/item_marks.h"

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::CodePoint;

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

std::size_t after_item_mark(std::string_view text, std::size_t at) {
  const bool bracketed = at < text.size() && text[at] == '(';
  const std::size_t begin = bracketed ? at + 1 : at;
  const std::size_t digits = after_digits(text, begin);
  const std::size_t end = digits > begin ? digits : after_letters(text, begin);
  if (end == begin || end >= text.size() || !space_follows(text, end + 1)) return at;
  if (text[end] == ')') return end + 1;
  return text[end] == '.' && !bracketed && digits > begin ? end + 1 : at;
}

std::size_t after_bullet(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kBullets =
      U"-*+\u2010\u2013\u2014\u2015\u2022\u2023\u2043\u25A0\u25AA\u25B6\u25CF\u25E6\u00B7";
  const CodePoint c = code_point_at(text, at);
  const bool bullet = at < text.size() && kBullets.find(c.value) != kBullets.npos;
  return bullet && space_follows(text, c.next) ? c.next : at;
}

}  // namespace sejajar::segment
