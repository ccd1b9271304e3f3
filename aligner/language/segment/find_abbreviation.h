#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "language/model/abbreviations.h"
#include "language/segment/boundary.h"

namespace sejajar::segment {

/// An abbreviation before a boundary.
struct FoundAbbreviation {
  model::AbbreviationClass kind = model::AbbreviationClass::kAlways;
  std::size_t begin = 0;  ///< offset of its first word in the paragraph
};

/// Returns the abbreviation of `list` that ends in the period of `boundary`: the longest one, if
/// both "д." and "т. д." are listed. Words are compared as written, then, if they have several
/// letters, with the first one in lower case; of a word with an apostrophe, hyphen or slash, also
/// the part after it.
std::optional<FoundAbbreviation> find_abbreviation(const Boundary& boundary,
                                                   const model::AbbreviationList& list);

/// Returns the last word of `text` (valid UTF-8) before `end`, ignoring white space before `end`;
/// empty if there is none.
std::string_view word_before(std::string_view text, std::size_t end);

/// Returns whether `boundary` is inside an abbreviation of `list`: "z.| B.", "av.| J.-C."
bool is_inside_abbreviation(const Boundary& boundary, const model::AbbreviationList& list);

}  // namespace sejajar::segment
