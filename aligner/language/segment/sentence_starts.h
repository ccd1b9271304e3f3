#pragma once

#include <cstddef>
#include <string_view>

#include "language/segment/boundary.h"

namespace sejajar::segment {

/// Returns whether `paragraph` has an elided word at `at` that precedes a capital: 's Avonds.
bool starts_elided(std::string_view paragraph, std::size_t at);

/// Returns whether an item mark such as b) follows `boundary`, outside of any bracket that is open
/// in its sentence.
bool starts_item(const Boundary& boundary);

/// Returns whether a sentence can begin at `at` of `paragraph` after a period and white space
/// without a capital: with a number, mRNA, 's Avonds, b).
bool starts_after_period(std::string_view paragraph, std::size_t at);

/// Returns whether `paragraph` has a dash at `at` that begins a turn of a dialogue, after a
/// terminator and white space. After closing quotes (`closed`) a dash precedes the speaker instead.
bool starts_turn(std::string_view paragraph, std::size_t at, bool closed);

/// Returns the offset after the item mark at `at` of `text` (valid UTF-8): "3)", "(b)", "iv)",
/// "12.", each before white space; `at` if there is none. A mark with a period is a number.
std::size_t after_item_mark(std::string_view text, std::size_t at);

/// Returns the offset after the bullet or dash at `at` of `text` (valid UTF-8), which precedes
/// white space; `at` if there is none.
std::size_t after_bullet(std::string_view text, std::size_t at);

}  // namespace sejajar::segment
