#pragma once

#include <string_view>

#include "language/segment/pieces.h"

namespace sejajar::segment {

/// Sets `breaks` to the offsets in `paragraph` of the lines that begin a sentence whatever stands
/// before them: items of a list, and the line after a heading. None in a paragraph of one line.
void find_line_breaks(std::string_view paragraph, Offsets& breaks);

}  // namespace sejajar::segment
