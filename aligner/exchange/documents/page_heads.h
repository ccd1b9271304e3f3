#pragma once

#include <cstddef>
#include <string>

namespace sejajar::documents {

/// Finds running heads and page numbers in `text` (valid UTF-8), whose lines are wrapped, and makes
/// each a paragraph of its own, with empty lines around it; one inside a paragraph is moved after
/// the end of that paragraph. Returns how many there are; without any, the text is unchanged.
std::size_t separate_page_heads(std::string& text);

}  // namespace sejajar::documents
