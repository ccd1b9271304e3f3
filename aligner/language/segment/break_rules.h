#pragma once

#include "language/model/abbreviations.h"
#include "language/model/languages.h"
#include "language/segment/boundary.h"

namespace sejajar::segment {

/// The properties of a language that the rules use.
struct Writing {
  model::Language language;
  const model::AbbreviationList* abbreviations = nullptr;  ///< null if there are none
};

/// Returns the abbreviations of `writing`, or an empty list.
const model::AbbreviationList& list_of(const Writing& writing);

/// Returns whether the text before and after `boundary`, a Unicode break, is one sentence.
bool joins(const Boundary& boundary, const Writing& writing);

}  // namespace sejajar::segment
