#pragma once

#include <string>

namespace sejajar::text {

/// Returns the versions of ICU and of the Unicode Standard in use, such as "ICU 72.1,
/// Unicode 15.0".
std::string unicode_versions();

}  // namespace sejajar::text
