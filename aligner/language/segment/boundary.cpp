#include "language/segment/boundary.h"

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

constexpr std::size_t kLongestWord = 64;  // bytes

// Returns the begin of the run of characters of one `kind` that ends at `end`, not before `begin`.
template <class Kind>
std::size_t run_before(std::string_view text, std::size_t begin, std::size_t end, Kind kind) {
  while (end > begin) {
    const text::CodePoint c = text::code_point_before(text, end);
    if (!kind(c.value)) break;
    end = c.next;
  }
  return end;
}

template <class Kind>
std::size_t run_after(std::string_view text, std::size_t begin, Kind kind) {
  while (begin < text.size()) {
    const text::CodePoint c = text::code_point_at(text, begin);
    if (!kind(c.value)) break;
    begin = c.next;
  }
  return begin;
}

bool is_lead(char32_t c) {
  return is_opener(c) || text::is_space(c) || c == '-' || c == 0x2013 || c == 0x2014 || c == 0xBF ||
         c == 0xA1;
}

}  // namespace

std::string_view Boundary::next_word() const {
  return paragraph.substr(next, run_after(paragraph, next, is_letter) - next);
}

Boundary boundary_at(std::string_view paragraph, std::size_t begin, std::size_t end) {
  Boundary boundary{paragraph, begin, begin, begin, begin, begin, end, end, 0};
  boundary.spaces = run_before(paragraph, begin, end, text::is_space);
  boundary.closers = run_before(paragraph, begin, boundary.spaces, is_closer);
  boundary.terminators = run_before(paragraph, begin, boundary.closers, is_terminator);
  const std::size_t reach =
      boundary.terminators > begin + kLongestWord ? boundary.terminators - kLongestWord : begin;
  boundary.word = run_before(paragraph, reach, boundary.terminators,
                             [](char32_t c) { return !text::is_space(c); });
  boundary.word = run_after(paragraph.substr(0, boundary.terminators), boundary.word, is_opener);
  boundary.next = run_after(paragraph, end, is_lead);
  boundary.after = text::code_point_at(paragraph, boundary.next).value;
  return boundary;
}

}  // namespace sejajar::segment
