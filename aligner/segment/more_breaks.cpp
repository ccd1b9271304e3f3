#include "segment/more_breaks.h"

#include <algorithm>

#include "segment/characters.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace sejajar::segment {

namespace {

template <class Kind>
std::size_t skip(std::string_view text, std::size_t at, Kind kind) {
  while (at < text.size()) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (!kind(c.value)) break;
    at = c.next;
  }
  return at;
}

// Calls `visit` with the offset after the white space after each `mark`, if there is any.
template <class Visit>
void after_each(std::string_view paragraph, std::string_view mark, Visit visit) {
  for (std::size_t at = paragraph.find(mark); at != paragraph.npos; at = paragraph.find(mark, at)) {
    at += mark.size();
    const std::size_t spaces = skip(paragraph, at, is_closer);
    const std::size_t next = skip(paragraph, spaces, text::is_space);
    if (next > spaces) visit(next, text::code_point_at(paragraph, next).value);
  }
}

}  // namespace

void add_breaks(std::string_view paragraph, Offsets& breaks) {
  const std::size_t known = breaks.size();
  after_each(paragraph, ".", [&](std::size_t next, char32_t c) {
    const bool mixed = is_lower(c) && is_mixed_case(paragraph.substr(next));
    if (mixed || is_digit(c)) breaks.push_back(static_cast<std::uint32_t>(next));
  });
  after_each(paragraph, "\u2026", [&](std::size_t next, char32_t c) {
    if (is_upper(c)) breaks.push_back(static_cast<std::uint32_t>(next));
  });
  if (breaks.size() == known) return;
  std::sort(breaks.begin(), breaks.end());
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
}

}  // namespace sejajar::segment
