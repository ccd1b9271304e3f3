#pragma once

#include <vector>

#include "program/find/boilerplate.h"
#include "program/find/description.h"
#include "program/find/entries.h"

namespace sejajar::find {

/// What is known of the documents of a collection besides their texts. The boilerplate is kept so
/// that a document whose text is read again is the same as at first reading.
struct Catalogue {
  std::vector<Entry> entries;
  std::vector<Description> descriptions;  ///< one per entry
  Boilerplate boilerplate;
};

}  // namespace sejajar::find
