// Lines inside a paragraph are mostly wrapped text. An item is recognised by its mark if the line
// before is complete or an item itself; a heading is a first line much shorter than the others that
// ends in a letter or digit.

#include <algorithm>

#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"
#include "language/segment/sentence_starts.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::code_point_before;

bool is_item(std::string_view line) {
  return after_bullet(line, 0) > 0 || after_item_mark(line, 0) > 0;
}

bool is_closed(std::string_view line) {
  const char32_t last = code_point_before(line, line.size()).value;
  return is_terminator(last) || is_closer(last) || is_pause(last);
}

// Whether `first` is a heading above `next` in a paragraph whose longest line has `longest` bytes.
bool is_heading(std::string_view first, std::string_view next, std::size_t longest) {
  const char32_t last = code_point_before(first, first.size()).value;
  return (is_letter(last) || is_digit(last)) && 2 * first.size() <= longest &&
         is_upper(code_point_at(next, 0).value);
}

}  // namespace

void find_line_breaks(std::string_view paragraph, Offsets& breaks) {
  breaks.clear();
  if (paragraph.find_first_of("\r\n") == paragraph.npos) return;
  std::vector<ByteRange> lines;
  std::size_t longest = 0;
  for (const ByteRange& line : text::lines(paragraph)) {
    const ByteRange trimmed = text::trim(paragraph, line);
    if (trimmed.begin == trimmed.end) continue;
    lines.push_back(trimmed);
    longest = std::max<std::size_t>(longest, trimmed.end - trimmed.begin);
  }
  const auto text_of = [&](const ByteRange& line) {
    return paragraph.substr(line.begin, line.end - line.begin);
  };
  // Invariant: `in_list` is whether the sentence before line k belongs to an item.
  bool in_list = !lines.empty() && is_item(text_of(lines.front()));
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const std::string_view before = text_of(lines[k - 1]);
    const std::string_view line = text_of(lines[k]);
    const bool item = is_item(line) && (in_list || is_closed(before));
    if (item || (k == 1 && !in_list && is_heading(before, line, longest))) {
      breaks.push_back(lines[k].begin);
    }
    in_list = item || (in_list && !is_closed(line));
  }
}

}  // namespace sejajar::segment
