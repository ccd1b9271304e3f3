#pragma once

#include <cstddef>
#include <string_view>

#include "language/segment/break_rules.h"

namespace sejajar::segment {

/// Returns the offset near `end` at which the sentence of `paragraph` that begins at `begin` ends
/// once its quotes are assigned: an opening mark before the break belongs to the next sentence
/// (学生！|“好的。”), a closing mark after it to this one (« Va ! »|); an ellipsis that touches the
/// next word belongs to that word.
std::size_t place_quotes(std::string_view paragraph, std::size_t begin, std::size_t end);

/// Returns whether the sentence that contains the quotation before `boundary` continues after it:
/// "Why?" Maria asked; 「はい。」と言った. In scripts without spaces, where nothing else shows it,
/// any text after brackets or quotes that were opened inside a clause continues the sentence.
bool joins_after_quote(const Boundary& boundary, const Writing& writing);

}  // namespace sejajar::segment
