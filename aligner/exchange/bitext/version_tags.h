#pragma once

#include <sejajar/bitext.h>

#include <string>
#include <vector>

namespace sejajar::bitext {

/// Returns a tag for a version in `language` that none of `versions` has: the language, "und" if it
/// is unknown, or that with a number, such as en-x-2.
std::string unique_tag(const std::string& language, const std::vector<BitextDocument>& versions);

}  // namespace sejajar::bitext
