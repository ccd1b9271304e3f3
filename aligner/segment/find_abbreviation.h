#pragma once

#include <optional>

#include "model/abbreviations.h"
#include "segment/edge.h"

namespace sejajar::segment {

/// Returns the class of the abbreviation of `list` that ends in the period of `edge`: of the
/// longest one, where "д." and "т. д." are both listed. Words are compared as written, then with
/// their first letter in lower case, if they have more than one; a word joined by an apostrophe, a
/// hyphen or a slash, also without what stands before it.
std::optional<model::AbbreviationClass> find_abbreviation(const Edge& edge,
                                                          const model::AbbreviationList& list);

/// Returns whether the word before `edge` and the one after it belong to one abbreviation of
/// `list`: "z.| B.", "av.| J.-C."
bool stands_inside_abbreviation(const Edge& edge, const model::AbbreviationList& list);

}  // namespace sejajar::segment
