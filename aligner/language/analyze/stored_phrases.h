#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "language/analyze/phrase.h"

namespace sejajar::analyze {

/// The phrases of many languages, as embed_phrases.cpp writes them into the library when it is
/// built. Of several phrases with the same words, only the first is there.
struct PhraseStore {
  struct Entry {
    std::uint32_t text;   ///< where the words begin in `texts`; a zero follows them
    std::uint32_t value;  ///< index in `values`
  };

  struct Language {
    std::string_view tag;
    std::span<const Entry> numbers;  ///< number_phrases()
    std::span<const Entry> names;    ///< name_phrases()
  };

  std::span<const Language> languages;
  const char* texts = "";
  std::span<const std::uint64_t> values;
};

/// The store of the library; empty if the library was built for another kind of machine.
extern const PhraseStore kPhraseStore;

/// Returns number_phrases() or name_phrases() of the BCP-47 tag `language`: from the store in
/// microseconds, from ICU if the store lacks the language.
Phrases stored_numbers(const std::string& language);
Phrases stored_names(const std::string& language);

}  // namespace sejajar::analyze
