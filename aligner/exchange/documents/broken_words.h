#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::documents {

/// Joins the words in `text` (valid UTF-8) that a hyphen breaks at the end of a line, and returns
/// how many there were. The hyphen goes before a small letter, unless the text has elsewhere,
/// and not as one word, the word with a hyphen or both of its parts as words; before anything else
/// it stays. The line ends after the word.
std::size_t join_broken_words(std::string& text);

}  // namespace sejajar::documents
