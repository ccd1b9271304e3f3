#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Returns the sentences of `document` that `lines` hold, one a line, trimmed: the paragraphs'
/// text, in order, but for white space, which may be added, left out or changed anywhere. A line
/// that goes on over the end of a paragraph is cut there. Empty lines, and lines `<P>` that are not
/// in the text (Moses marks paragraphs so), say nothing. Throws Error{input} where the two differ,
/// with the place in the text and the number of the line; `writer` is who wrote the lines.
std::vector<Sentence> place_lines(const Document& document, std::string_view lines,
                                  const std::string& writer);

}  // namespace sejajar::segment
