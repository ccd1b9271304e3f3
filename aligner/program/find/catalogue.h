#pragma once

#include <vector>

#include "program/find/boilerplate.h"
#include "program/find/description.h"
#include "program/find/entries.h"

namespace sejajar::find {

/// What is known of the documents of a collection besides their texts, and what makes the same of
/// these whenever they are read again.
struct Catalogue {
  std::vector<Entry> entries;
  std::vector<Description> descriptions;  ///< of each of them
  Boilerplate boilerplate;
};

}  // namespace sejajar::find
