#pragma once

#include <cstddef>
#include <string_view>

#include "language/segment/edge.h"

namespace sejajar::segment {

/// Returns whether a word that lost its beginning stands at `at` of `paragraph`, before a capital:
/// 's Avonds.
bool starts_elided(std::string_view paragraph, std::size_t at);

/// Returns whether the mark of a list item, such as b), stands at the end of `edge`, outside any
/// bracket that its sentence opened.
bool starts_item(const Edge& edge);

/// Returns whether a sentence may begin at `at` of `paragraph`, after a period and white space,
/// though no capital stands there: a number, mRNA, 's Avonds, b).
bool starts_after_period(std::string_view paragraph, std::size_t at);

/// Returns whether a dash stands at `at` of `paragraph` with which somebody begins to speak, after
/// a terminator and white space. After closing quotes (`closed`) it tells who spoke.
bool starts_turn(std::string_view paragraph, std::size_t at, bool closed);

}  // namespace sejajar::segment
