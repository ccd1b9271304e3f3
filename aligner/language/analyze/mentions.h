#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/locale_names.h"
#include "language/analyze/numbers.h"
#include "language/analyze/rows.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// The tables that read numbers and names in one language.
struct MentionTables {
  explicit MentionTables(std::string_view language) : numbers(language), names(language) {}

  NumberReader numbers;
  LocaleNames names;
};

/// Returns the tables of the BCP-47 tag `language`, which are built on first use and kept for the
/// life of the program. Thread-safe.
const MentionTables& mention_tables(std::string_view language);

/// Reads the numbers and names of sentences. Holds buffers, so each thread needs its own.
class MentionReader {
 public:
  explicit MentionReader(const MentionTables& tables) : tables_(tables) {}

  /// Appends a row of the sorted keys of the numbers of `sentence` to `numbers`, and one of its
  /// names to `names`; `words` are those of the sentence. Names are those of CLDR and the phonetic
  /// keys of words that look like names.
  void read(std::string_view sentence, const WordList& words, Rows<std::uint64_t>& numbers,
            Rows<std::uint64_t>& names);

 private:
  void add_capitalised(const WordList& words, Rows<std::uint64_t>& names);

  const MentionTables& tables_;
  std::vector<NumberMention> numbers_;
  std::vector<ConceptMention> concepts_;
};

}  // namespace sejajar::analyze
