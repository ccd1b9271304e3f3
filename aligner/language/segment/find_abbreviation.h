#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "language/model/abbreviations.h"
#include "language/segment/boundary.h"

namespace sejajar::segment {

/// An abbreviation before an boundary.
struct FoundAbbreviation {
  model::AbbreviationClass kind = model::AbbreviationClass::kAlways;
  std::size_t begin = 0;  ///< offset of its first word in the paragraph
};

/// Returns the abbreviation of `list` that ends in the period of `boundary`: the
/// longest one, where "д." and "т. д." are both listed. Words are compared as written, then with
/// their first letter in lower case, if they have more than one; a word joined by an apostrophe, a
/// hyphen or a slash, also without what stands before it.
std::optional<FoundAbbreviation> find_abbreviation(const Boundary& boundary,
                                                   const model::AbbreviationList& list);

/// Returns the word of `text` (valid UTF-8) that ends before the white space before `end`; empty if
/// none does.
std::string_view word_before(std::string_view text, std::size_t end);

/// Returns whether the word before `boundary` and the one after it belong to one abbreviation of
/// `list`: "z.| B.", "av.| J.-C."
bool is_inside_abbreviation(const Boundary& boundary, const model::AbbreviationList& list);

}  // namespace sejajar::segment
