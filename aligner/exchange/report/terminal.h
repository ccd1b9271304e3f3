#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::report {

/// The terminal that a view is made for.
struct Terminal {
  std::size_t width = 100;  ///< columns
  bool color = false;       ///< whether to use ANSI colours
};

/// Returns `text` in the colour of `confidence` (good, fair, poor, or dim) if `terminal` has any.
std::string colored(const Terminal& terminal, std::string_view confidence, std::string_view text);

/// Returns `text` padded with spaces to `width` columns, aligned to the left or `right`.
std::string padded(std::string_view text, std::size_t width, bool right = false);

}  // namespace sejajar::report
