#include "language/segment/boundary.h"

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

constexpr std::size_t kLongestWord = 64;  // bytes

bool is_lead(char32_t c) {
  return is_opener(c) || text::is_space(c) || c == '-' || c == 0x2013 || c == 0x2014 || c == 0xBF ||
         c == 0xA1;
}

}  // namespace

std::string_view Boundary::next_word() const {
  return paragraph.substr(next, text::run_end(paragraph, next, is_letter) - next);
}

Boundary boundary_at(std::string_view paragraph, std::size_t begin, std::size_t end) {
  Boundary boundary{paragraph, begin, begin, begin, begin, begin, end, end, 0};
  boundary.spaces = text::run_begin(paragraph, begin, end, text::is_space);
  boundary.closers = text::run_begin(paragraph, begin, boundary.spaces, is_closer);
  boundary.terminators = text::run_begin(paragraph, begin, boundary.closers, is_terminator);
  const std::size_t reach =
      boundary.terminators > begin + kLongestWord ? boundary.terminators - kLongestWord : begin;
  boundary.word = text::run_begin(paragraph, reach, boundary.terminators,
                                  [](char32_t c) { return !text::is_space(c); });
  boundary.word =
      text::run_end(paragraph.substr(0, boundary.terminators), boundary.word, is_opener);
  boundary.next = text::run_end(paragraph, end, is_lead);
  boundary.after = text::code_point_at(paragraph, boundary.next).value;
  return boundary;
}

}  // namespace sejajar::segment
