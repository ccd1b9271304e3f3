#include "language/segment/edge.h"

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

std::string_view Edge::next_word() const {
  return paragraph.substr(next, run_after(paragraph, next, is_letter) - next);
}

Edge edge_at(std::string_view paragraph, std::size_t begin, std::size_t end) {
  Edge edge{paragraph, begin, begin, begin, begin, begin, end, end, 0};
  edge.spaces = run_before(paragraph, begin, end, text::is_space);
  edge.closers = run_before(paragraph, begin, edge.spaces, is_closer);
  edge.terminators = run_before(paragraph, begin, edge.closers, is_terminator);
  const std::size_t reach =
      edge.terminators > begin + kLongestWord ? edge.terminators - kLongestWord : begin;
  edge.word =
      run_before(paragraph, reach, edge.terminators, [](char32_t c) { return !text::is_space(c); });
  edge.word = run_after(paragraph.substr(0, edge.terminators), edge.word, is_opener);
  edge.next = run_after(paragraph, end, is_lead);
  edge.after = text::code_point_at(paragraph, edge.next).value;
  return edge;
}

}  // namespace sejajar::segment
