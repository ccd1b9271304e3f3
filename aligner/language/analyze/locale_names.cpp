#include "language/analyze/locale_names.h"

#include <string>

#include "language/analyze/stored_phrases.h"

namespace sejajar::analyze {

LocaleNames::LocaleNames(std::string_view language) : phrases_(name_table(std::string(language))) {}

void LocaleNames::find(const WordList& words, std::vector<ConceptMention>& mentions) const {
  mentions.clear();
  for (std::size_t at = 0; at < words.words.size();) {
    const PhraseTable::Match match = phrases_.longest(words, at);
    if (match.words == 0) {
      ++at;
      continue;
    }
    const std::size_t last = at + match.words - 1;
    mentions.push_back({{words.words[at].range.begin, words.words[last].range.end}, match.value});
    at = last + 1;
  }
}

}  // namespace sejajar::analyze
