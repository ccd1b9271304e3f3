#pragma once

#include <sejajar/document.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace sejajar::documents {

/// A line of a text as it looks on a page.
struct LayoutLine {
  std::string_view text;     ///< without white space at its ends; "" if there is nothing else
  ByteRange range;           ///< of the whole line, without its end
  std::size_t indent = 0;    ///< columns before the text
  std::size_t width = 0;     ///< columns of the text
  bool begins_page = false;  ///< whether a form feed comes before the text
};

/// Returns the lines of `text` (valid UTF-8), which must outlive them.
std::vector<LayoutLine> layout_lines(std::string_view text);

/// Returns whether `text` has a letter.
bool has_letter(std::string_view text);

/// Returns whether `line` ends a sentence: a full stop or another terminator, perhaps with closing
/// marks.
bool ends_sentence(std::string_view line);

/// Returns whether the sentence at the end of `line` certainly goes on in `next`: a hyphen or comma
/// at its end, or a small letter after no terminator.
bool goes_on(std::string_view line, std::string_view next);

/// Returns whether `c` is of a script without spaces between words, where a line end is no space
/// either.
bool is_unspaced(char32_t c);

/// Returns the columns that `line` would take with the first word of `next`, the first character of
/// a script without spaces, on it.
std::size_t width_with_word(const LayoutLine& line, const LayoutLine& next);

/// Returns whether `width` columns are more than fit on a line that is full at `full`. Letters of a
/// page differ in width, so a few columns say nothing.
bool overflows(std::size_t width, std::size_t full);

/// Returns the width that wrapped `lines` have when they are full, in columns.
std::size_t full_width(const std::vector<LayoutLine>& lines);

}  // namespace sejajar::documents
