#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Returns the sentences of `document` given by `lines`, one per line, trimmed. The lines must
/// contain the text of the paragraphs, in order; white space may differ. A line that extends over
/// the end of a paragraph is split there. Empty lines are ignored, and so are lines `<P>` that are
/// not in the text (Moses' paragraph marks). Throws Error{input} with the place in the text and the
/// line number at the first difference; `writer` names the origin of the lines.
std::vector<Sentence> place_lines(const Document& document, std::string_view lines,
                                  const std::string& writer);

}  // namespace sejajar::segment
