#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/concept_key.h"
#include "language/analyze/phrase_table.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// A mention of an entity that has a name in every language.
struct ConceptMention {
  ByteRange range;            ///< in the text that was read
  std::uint64_t concept_key;  ///< equal for the names of one entity in all languages

  friend bool operator==(const ConceptMention&, const ConceptMention&) = default;
};

/// The names in Unicode's CLDR (part of ICU) in one language: territories, languages, cities of
/// time zones, currencies and weekdays. Вьетнам = Viêt Nam = Vietnam, Москва = Moscou = Moskwa,
/// Kamis = Thursday = четверг. Months are numbers (SpelledNumbers). A language and the territory of
/// the same name are one concept (French, France, Pháp), because one language may use the first
/// where another uses the second. Names may have inflectional endings (name_list()). Immutable
/// after construction, shared by all threads.
class LocaleNames {
 public:
  /// `language` is a BCP-47 tag. Fast if its phrases are stored (stored_phrases.h), else 3 ms.
  explicit LocaleNames(std::string_view language);

  /// Replaces `mentions` by the names among `words` (scan_words()), in order and without overlaps:
  /// the longest of those with the same start.
  void find(const WordList& words, std::vector<ConceptMention>& mentions) const;

 private:
  PhraseTable phrases_;
};

}  // namespace sejajar::analyze
