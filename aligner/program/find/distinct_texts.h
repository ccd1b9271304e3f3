#pragma once

#include <cstdint>
#include <vector>

#include "program/find/description.h"

namespace sejajar::find {

/// The documents of a collection with different texts: a text of one language and site is compared
/// once, however many documents have it.
struct DistinctTexts {
  std::vector<std::uint32_t> same_as;    ///< by document, the first one with its text
  std::vector<std::uint32_t> documents;  ///< the first ones, in order of their languages
};

/// Returns the different texts of the documents described.
DistinctTexts distinct_texts(const std::vector<Description>& descriptions);

}  // namespace sejajar::find
