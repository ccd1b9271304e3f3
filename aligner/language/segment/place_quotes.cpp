#include <algorithm>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::code_point_before;
using text::CodePoint;

// A straight quote closes a quotation if an odd number of them precede it in the sentence. Longer
// sentences are not examined, to keep a text of quotes alone linear.
bool is_odd(std::string_view sentence, char quote) {
  constexpr std::size_t kLongest = 1024;
  return sentence.size() <= kLongest &&
         std::count(sentence.begin(), sentence.end(), quote) % 2 == 1;
}

// Returns the offset after the closing marks at `at` and the white space after them; `at` itself if
// a mark touches a letter or digit, because it may open the next sentence.
std::size_t after_closers(std::string_view paragraph, std::size_t begin, std::size_t at) {
  std::size_t end = at;
  while (end < paragraph.size()) {
    const CodePoint c = code_point_at(paragraph, end);
    const bool straight = c.value == '"';
    if (!is_closer(c.value) || is_only_opener(c.value) || c.value == '\'' ||
        (straight && !is_odd(paragraph.substr(begin, end - begin), '"'))) {
      break;
    }
    end = c.next;
  }
  if (end == at) return at;
  const char32_t follower = code_point_at(paragraph, end).value;
  if (is_letter(follower) || is_digit(follower)) return at;
  return text::run_end(paragraph, end, text::is_space);
}

// Whether the straight quote before `end`, after a terminator, opens the next sentence, which it
// touches: all quotes before it are closed. Counts from the begin of a short paragraph, because a
// quotation can span several sentences.
bool is_straight_opener(std::string_view paragraph, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShort = 4096;
  const std::size_t from = end <= kShort ? 0 : begin;
  const std::string_view before = paragraph.substr(from, end - 1 - from);
  const char32_t last = code_point_before(before, before.size()).value;
  return is_terminator(last) && is_letter(code_point_at(paragraph, end).value) &&
         before.size() <= kShort && std::count(before.begin(), before.end(), '"') % 2 == 0;
}

bool is_ellipsis_mark(char32_t c) {
  return c == '.' || c == 0x2026;
}

// Returns the begin of the ellipsis before `end` if it starts the next sentence ("He sat. ...And
// then"), else `end`.
std::size_t without_ellipsis(std::string_view paragraph, std::size_t begin, std::size_t end) {
  const std::size_t at = text::run_begin(paragraph, begin, end, is_ellipsis_mark);
  const bool own = at > begin && text::is_space(code_point_before(paragraph, at).value);
  return own ? at : end;
}

}  // namespace

std::size_t place_quotes(std::string_view paragraph, std::size_t begin, std::size_t end) {
  if (end >= paragraph.size() || end <= begin) return end;
  const char32_t last = code_point_before(paragraph, end).value;
  const char32_t next = code_point_at(paragraph, end).value;
  if (is_only_opener(last) && !text::is_space(next))
    return text::run_begin(paragraph, begin, end, is_only_opener);
  if (last == '"' && is_straight_opener(paragraph, begin, end)) return end - 1;
  if (is_closer(next) && !is_only_opener(next)) return after_closers(paragraph, begin, end);
  if (is_ellipsis_mark(last) && is_letter(next)) return without_ellipsis(paragraph, begin, end);
  return end;
}

}  // namespace sejajar::segment
