#include "language/analyze/stored_phrases.h"

#include <algorithm>

#include "language/analyze/name_phrases.h"
#include "language/analyze/number_phrases.h"

namespace sejajar::analyze {
namespace {

const PhraseStore::Language* find_stored(std::string_view tag) {
  const auto found = std::find_if(kPhraseStore.languages.begin(), kPhraseStore.languages.end(),
                                  [&](const auto& language) { return language.tag == tag; });
  return found == kPhraseStore.languages.end() ? nullptr : &*found;
}

PhraseTable table_of(std::span<const ListedPhrase> stored) {
  return PhraseTable(PhraseRows{stored, kPhraseStore.texts, kPhraseStore.values});
}

}  // namespace

PhraseTable number_table(const std::string& language) {
  const PhraseStore::Language* stored = find_stored(language);
  return stored != nullptr ? table_of(stored->numbers) : PhraseTable(number_list(language));
}

PhraseTable name_table(const std::string& language) {
  const PhraseStore::Language* stored = find_stored(language);
  return stored != nullptr ? table_of(stored->names) : PhraseTable(name_list(language));
}

}  // namespace sejajar::analyze
