#pragma once

#include <sejajar/options.h>

#include <string>
#include <string_view>

namespace sejajar::documents {

/// Returns what ends a paragraph of `text` (valid UTF-8): kLine, unless its lines are wrapped, as
/// on a page, so that sentences continue on the next line; then kBlank or, if empty lines are rare,
/// kWrapped.
ParagraphEnd find_layout(std::string_view text);

/// Puts an empty line after each paragraph of `text` (valid UTF-8), whose lines are wrapped: after
/// a line that the next word would not have filled, if it ends a sentence or looks like a heading,
/// and before an indented line.
void separate_wrapped_paragraphs(std::string& text);

/// Leaves one line end of all white space between two lines of a paragraph in `text` (valid UTF-8),
/// and nothing between two characters of scripts without spaces, where a line end is no space.
void join_lines(std::string& text);

}  // namespace sejajar::documents
