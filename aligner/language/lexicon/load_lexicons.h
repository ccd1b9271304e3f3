#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/stored_lexicon.h"

namespace sejajar::model {

/// Lexicons by their two base languages, source first, in the order in which they are asked for.
using Lexicons =
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const StoredLexicon>>;

/// Returns the lexicons of every two of `languages` (BCP-47) that the models directory has, each
/// oriented as the two stand there: from lexicons/<a>-<b>.lex, the lesser first, or through the
/// pivot language. A pair that has neither has no lexicon.
/// Throws Error{model} if a file that is there can't be used.
Lexicons load_lexicons(const std::filesystem::path& directory,
                       const std::vector<std::string>& languages);

/// Returns the lexicon from `source_language` to `target_language` (BCP-47), transposed if
/// `lexicons` have it the other way round; null if there is none.
std::shared_ptr<const StoredLexicon> find_lexicon(const Lexicons& lexicons,
                                                  const std::string& source_language,
                                                  const std::string& target_language);

}  // namespace sejajar::model
