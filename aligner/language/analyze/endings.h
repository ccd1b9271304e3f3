#pragma once

#include <string_view>

#include "language/analyze/analysis.h"

namespace sejajar::analyze {

/// The class of the last mark of `sentence`, after closing quotes, brackets and white space.
Ending ending_of(std::string_view sentence);

/// Whether the first letter of `sentence` is lower-case.
bool starts_lower(std::string_view sentence);

/// Code points of `sentence` that are no white space.
std::uint32_t visible_length(std::string_view sentence);

}  // namespace sejajar::analyze
