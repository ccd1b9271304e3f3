#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "language/analyze/phrase_list.h"
#include "language/analyze/phrase_table.h"

namespace sejajar::analyze {

/// The phrases of many languages, as embed_phrases.cpp writes them into the library when it is
/// built.
struct PhraseStore {
  struct Language {
    std::string_view tag;
    std::span<const ListedPhrase> numbers;  ///< of number_phrases()
    std::span<const ListedPhrase> names;    ///< of name_phrases()
  };

  std::span<const Language> languages;
  const char* texts = "";                 ///< PhraseRows::texts of all lists
  std::span<const std::uint64_t> values;  ///< PhraseRows::values of all lists
};

/// The store of the library; empty if the library was built for another kind of machine.
extern const PhraseStore kPhraseStore;

/// Returns a table of number_phrases() or name_phrases() of the BCP-47 tag `language`: from the
/// store in microseconds, or from ICU if the store lacks the language.
PhraseTable number_table(const std::string& language);
PhraseTable name_table(const std::string& language);

}  // namespace sejajar::analyze
