#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::documents {

/// Joins the words in `text` (valid UTF-8) that a hyphen breaks at the end of a line, and returns
/// how many there were. The hyphen goes before a small letter, unless the text has the word with a
/// hyphen elsewhere and not without; before anything else it stays. The line goes on after the
/// word.
std::size_t join_broken_words(std::string& text);

/// Returns whether the lines of `text` (valid UTF-8) are wrapped, as on a page, so that sentences
/// continue on the next line.
bool has_wrapped_lines(std::string_view text);

}  // namespace sejajar::documents
