#pragma once

#include <cstddef>
#include <string_view>

namespace sejajar::segment {

/// Returns the offset after the mark of a list item at `at` of `text` (valid UTF-8), and `at` if
/// there is none: "3)", "(b)", "iv)", "12.", each before white space. A mark with a period is a
/// number.
std::size_t after_item_mark(std::string_view text, std::size_t at);

/// Returns the offset after the bullet or dash at `at` of `text` (valid UTF-8) that white space
/// follows, and `at` if there is none.
std::size_t after_bullet(std::string_view text, std::size_t at);

}  // namespace sejajar::segment
