#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyze/phrase_table.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Something that a text names and every language has a name for.
struct ConceptMention {
  ByteRange range;            ///< where it stands in the text that was read
  std::uint64_t concept_key;  ///< equal for names of the same thing in all languages

  friend bool operator==(const ConceptMention&, const ConceptMention&) = default;
};

/// The names that Unicode's CLDR, inside ICU, knows in one language: territories, languages, the
/// cities of time zones, currencies and weekdays. Вьетнам = Viêt Nam = Vietnam, Москва = Moscou =
/// Moskwa, Kamis = Thursday = четверг. Months are numbers (SpelledNumbers). A language and the
/// territory of the same name are one concept (French, France, Pháp), because what one tongue says
/// with the first, another says with the second. Names may inflect at the end
/// (PhraseTable::Endings::kOpen), but not in scripts that are written from right to left, whose
/// languages inflect in front. Immutable after construction, shared by all threads; about 3 ms to
/// build.
class LocaleNames {
 public:
  /// `language` is a BCP-47 tag; names of one that ICU does not know are in ICU's root.
  explicit LocaleNames(std::string_view language);

  /// Replaces `mentions` by the names among `words` (scan_words()), the longest first where two
  /// start together, without overlaps, in order.
  void find(const WordList& words, std::vector<ConceptMention>& mentions) const;

 private:
  void add(const std::string& name, std::uint64_t concept_key);
  void add_territories(const std::string& language);
  void add_cities(const std::string& language);
  void add_currencies(const std::string& language);
  void add_weekdays(const std::string& language);

  PhraseTable phrases_;
  PhraseTable::Endings endings_ = PhraseTable::Endings::kOpen;
};

/// Returns the key of a concept: `code` is what CLDR calls it within `kind` ("territory", "VN").
std::uint64_t concept_key(std::string_view kind, std::string_view code);

}  // namespace sejajar::analyze
