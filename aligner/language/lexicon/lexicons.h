#pragma once

#include <sejajar/models.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// Returns `lexicon` from `source_language` to `target_language` (BCP-47); no lexicon if it is of
/// other languages. A lexicon without languages is taken as it is.
LexiconView oriented(const Lexicon& lexicon, const std::string& source_language,
                     const std::string& target_language);

/// Lexicons of pairs of languages. Copies share the lexicons.
class Lexicons {
 public:
  /// Returns the lexicon from `source_language` to `target_language` (BCP-47), or no lexicon. The
  /// view is valid as long as a copy of this.
  LexiconView find(const std::string& source_language, const std::string& target_language) const;

  /// Adds `lexicon`; it replaces the lexicon of the same languages, if there is one.
  void add(Lexicon lexicon);

  std::size_t size() const { return by_languages_.size(); }

 private:
  /// By base languages, the lesser first.
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const Lexicon>> by_languages_;
};

/// Returns the lexicons that the models directory has for every two of `languages` (BCP-47), from
/// lexicons/<a>-<b>.lex, the lesser first, laid over what the pivot language gives; or one of
/// these. Throws Error{model} if a file exists but cannot be used.
Lexicons load_lexicons(const std::filesystem::path& directory,
                       const std::vector<std::string>& languages);

/// Returns `models` with `upper` laid over the lexicon that they have from `source_language` to
/// `target_language`. Everything else is shared with `models`.
Models with_lexicon(const Models& models, LexiconView upper, const std::string& source_language,
                    const std::string& target_language);

}  // namespace sejajar::lexicon
