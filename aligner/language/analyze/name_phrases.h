#pragma once

#include <string>

#include "language/analyze/phrase_list.h"

namespace sejajar::analyze {

/// Returns the names that LocaleNames finds in `language`, a BCP-47 tag, with the keys of their
/// concepts. Asks ICU, which takes about 3 ms.
Phrases name_phrases(const std::string& language);

/// Returns the list of name_phrases(). They may have inflectional endings, except in right-to-left
/// scripts, whose languages inflect by prefixes.
PhraseList name_list(const std::string& language);

}  // namespace sejajar::analyze
