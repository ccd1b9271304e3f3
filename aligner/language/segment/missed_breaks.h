#pragma once

#include <string_view>

#include "language/model/abbreviations.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

/// Adds to the Unicode sentence breaks of `paragraph` those that Unicode misses: after a period
/// before a number ("in 2020. 15 people came": Unicode sees the next lower-case word), a word such
/// as mRNA or an item mark; after any terminator before a dash that begins the next turn of a
/// dialogue ("No. - Why?"); after an ellipsis character, or its closing quote, before a capital;
/// and after a semicolon before a capitalised sentence starter of `list`.
void add_missed_breaks(std::string_view paragraph, const model::AbbreviationList& list,
                       Offsets& breaks);

/// Sets `breaks` to the offsets in `paragraph` of the lines that always begin a sentence: list
/// items and the line after a heading. None in a paragraph of one line.
void find_line_breaks(std::string_view paragraph, Offsets& breaks);

}  // namespace sejajar::segment
