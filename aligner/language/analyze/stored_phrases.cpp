#include "language/analyze/stored_phrases.h"

#include <algorithm>

#include "language/analyze/name_phrases.h"
#include "language/analyze/number_phrases.h"

namespace sejajar::analyze {
namespace {

Phrases phrases_of(std::span<const PhraseStore::Entry> entries) {
  Phrases phrases;
  phrases.reserve(entries.size());
  for (const PhraseStore::Entry& entry : entries) {
    phrases.push_back({kPhraseStore.texts + entry.text, kPhraseStore.values[entry.value]});
  }
  return phrases;
}

const PhraseStore::Language* find_stored(std::string_view tag) {
  const auto found = std::find_if(kPhraseStore.languages.begin(), kPhraseStore.languages.end(),
                                  [&](const auto& language) { return language.tag == tag; });
  return found == kPhraseStore.languages.end() ? nullptr : &*found;
}

}  // namespace

Phrases stored_numbers(const std::string& language) {
  const PhraseStore::Language* stored = find_stored(language);
  return stored != nullptr ? phrases_of(stored->numbers) : number_phrases(language);
}

Phrases stored_names(const std::string& language) {
  const PhraseStore::Language* stored = find_stored(language);
  return stored != nullptr ? phrases_of(stored->names) : name_phrases(language);
}

}  // namespace sejajar::analyze
