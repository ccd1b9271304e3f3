#pragma once

#include <string>
#include <string_view>

namespace sejajar::documents {

/// Returns whether the Burmese in `text` (valid UTF-8) is in Zawgyi, a font encoding that gives
/// other meanings and another order to the code points of Burmese.
bool is_zawgyi(std::string_view text);

/// Returns `text` (valid UTF-8) with its Burmese changed from Zawgyi to Unicode, line by line.
/// Throws Error{input} if this ICU lacks the transform.
std::string from_zawgyi(std::string_view text);

}  // namespace sejajar::documents
