#pragma once

#include <cstddef>
#include <string_view>

#include "language/lexicon/stored_lexicon.h"

namespace sejajar::model {

/// The language through which pairs without a lexicon of their own get one: the one that most
/// lexicons have on one side.
inline constexpr std::string_view kPivotLanguage = "en";

/// How much of a lexicon through a pivot is kept; the same as a trained one keeps.
struct PivotLimits {
  double least_probability = 0.02;     ///< of an entry, in either direction
  std::size_t most_translations = 12;  ///< of one unit, the most probable ones
};

/// Returns the lexicon from the source of `first` to the target of `second`, the target of `first`
/// being the source of `second`: p(t|s) = sum over e of p(t|e) p(e|s), likewise backward. A
/// translation that the middle language can't tell apart comes out weaker, not wrong.
StoredLexicon through_pivot(StoredLexicon first, StoredLexicon second,
                            const PivotLimits& limits = {});

}  // namespace sejajar::model
