#pragma once

#include <string_view>

#include "language/model/abbreviations.h"
#include "language/segment/pieces.h"

namespace sejajar::segment {

/// Adds to the Unicode sentence breaks of `paragraph` the places that Unicode passes over: after a
/// period before a number ("in 2020. 15 people came": Unicode looks on to the lower-case word), a
/// word such as mRNA or the mark of an item; after any terminator before a dash with which another
/// speaks ("No. - Why?"); and after an ellipsis character or its closing quote before a capital;
/// and after a semicolon before a sentence starter of `list` with its capital.
void add_breaks(std::string_view paragraph, const model::AbbreviationList& list, Offsets& breaks);

}  // namespace sejajar::segment
