#pragma once

#include <string_view>

#include "language/analyze/analysis.h"

namespace sejajar::analyze {

/// Returns the class of the final punctuation of `sentence`, ignoring closing quotes, brackets and
/// white space.
Ending ending_of(std::string_view sentence);

/// Returns the quotation marks of `sentence`; white space at its ends is ignored.
Quotes quotes_of(std::string_view sentence);

/// Returns whether the first letter of `sentence` is lower-case.
bool starts_lower(std::string_view sentence);

/// Returns the number of code points of `sentence` that are not white space.
std::uint32_t visible_length(std::string_view sentence);

}  // namespace sejajar::analyze
