#pragma once

#include <sejajar/bitext.h>

#include <string>
#include <vector>

#include "ground/files/place.h"

namespace sejajar::bitext {

/// Returns a tag for a version in `language` that none of `versions` has: the language, "und" if it
/// is unknown, or that with a number, such as en-x-2.
std::string unique_tag(const std::string& language, const std::vector<BitextDocument>& versions);

/// Throws an error of `place` unless the language `tag`, which a file states there, may name files
/// and columns.
void check_stated_tag(const std::string& tag, const files::Place& place);

/// Returns the language that a file states as `tag`, canonical or in lower case; "" if it is "".
/// Throws as check_stated_tag().
std::string stated_language(const std::string& tag, const files::Place& place);

}  // namespace sejajar::bitext
