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

/// Returns the tables of the BCP-47 tag `language`, built when they are first asked for and kept
/// for the life of the program. Safe from several threads.
const MentionTables& mention_tables(std::string_view language);

/// Reads what a sentence mentions that every language has its own way to write. One object per
/// thread: it owns buffers.
class MentionReader {
 public:
  explicit MentionReader(const MentionTables& tables) : tables_(tables) {}

  /// Adds the keys of the numbers of `sentence` to the open row of `numbers`, and those of its
  /// names to that of `names`, sorted; then closes both rows. Names are those that CLDR knows and
  /// the sounds of words that look like names.
  void read(std::string_view sentence, Rows<std::uint64_t>& numbers, Rows<std::uint64_t>& names);

 private:
  void add_capitalised(Rows<std::uint64_t>& names);

  const MentionTables& tables_;
  WordList words_;
  std::vector<NumberMention> numbers_;
  std::vector<ConceptMention> concepts_;
};

}  // namespace sejajar::analyze
