#pragma once

#include <string>

#include "language/analyze/phrase.h"

namespace sejajar::analyze {

/// Returns the names that LocaleNames finds in `language`, a BCP-47 tag, with the keys of their
/// concepts. Asks ICU, which takes about 3 ms.
Phrases name_phrases(const std::string& language);

}  // namespace sejajar::analyze
