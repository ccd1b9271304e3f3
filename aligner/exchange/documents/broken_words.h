#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::documents {

/// Joins the words in `text` (valid UTF-8) that a hyphen breaks at the end of a line, moves the
/// line end after each, and returns how many there were. A soft hyphen is removed, and so is a
/// hyphen before a small letter, unless the text has, in other places, the word with a hyphen or
/// both its parts as words, and never the word in one piece.
std::size_t join_broken_words(std::string& text);

}  // namespace sejajar::documents
