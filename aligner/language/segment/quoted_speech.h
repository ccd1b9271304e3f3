#pragma once

#include "language/segment/break_rules.h"

namespace sejajar::segment {

/// Returns whether the sentence that quotes what ends before `edge` goes on after it: "Why?" Maria
/// asked; 「はい。」と言った; and in writing without spaces, where nothing else tells, whatever
/// stands after brackets or quotes that the sentence opened in its middle.
bool goes_on_after_quote(const Edge& edge, const Writing& writing);

}  // namespace sejajar::segment
