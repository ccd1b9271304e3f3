#pragma once

#include <string_view>

#include "language/segment/boundary.h"

namespace sejajar::segment {

/// Returns whether `word`, without its last period, is initials: capitals with a period each ("J.",
/// "J.-P.", "S.H.", "А.С."); in a script without capitals, a letter or names of letters ("א.",
/// "बी.बी.सी.").
bool is_initials(std::string_view word);

/// Returns whether the last word before `boundary` is one of several initials in a row, in a script
/// without capitals: "के. एम. सिंह".
bool is_among_initials(const Boundary& boundary);

}  // namespace sejajar::segment
