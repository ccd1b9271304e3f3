#pragma once

#include "language/model/abbreviations.h"
#include "language/model/languages.h"
#include "language/segment/boundary.h"

namespace sejajar::segment {

/// What the rules know of the language at hand.
struct Writing {
  model::Language language;
  const model::AbbreviationList* abbreviations = nullptr;  ///< null: none listed
};

/// Returns the abbreviations of `writing`, an empty list if it has none.
const model::AbbreviationList& list_of(const Writing& writing);

/// Returns whether the sentence goes on past `boundary`, though Unicode would end it there.
bool joins(const Boundary& boundary, const Writing& writing);

}  // namespace sejajar::segment
