// Finds the same keys as analyze::MentionReader, which keeps no ranges because no score needs them.
// A test compares the two.

#include "core/inspect/mention_ranges.h"

#include <algorithm>

#include "language/analyze/names.h"

namespace sejajar::inspecting {

Mentions find_mentions(std::string_view sentence, const analyze::MentionTables& tables) {
  analyze::WordList words;
  std::vector<analyze::NumberMention> numbers;
  std::vector<analyze::ConceptMention> concepts;
  analyze::scan_words(sentence, words);
  tables.numbers.read(sentence, words, numbers);
  tables.names.find(words, concepts);
  Mentions found;
  for (const analyze::NumberMention& mention : numbers)
    found.numbers.push_back({mention.range, analyze::number_key(mention.canonical)});
  for (const analyze::ConceptMention& mention : concepts)
    found.names.push_back({mention.range, mention.concept_key});
  for (std::size_t k = 0; k < words.words.size(); ++k) {
    const analyze::Word& word = words.words[k];
    const bool known = std::any_of(concepts.begin(), concepts.end(), [&](const auto& mention) {
      return mention.range.begin <= word.range.begin && word.range.begin < mention.range.end;
    });
    if (known || !analyze::is_name_like(words, word, k == 0)) continue;
    const std::string key = analyze::latin_key(words.lower(word));
    if (analyze::is_distinctive_key(key))
      found.names.push_back({word.range, analyze::concept_key("name", key)});
  }
  return found;
}

}  // namespace sejajar::inspecting
