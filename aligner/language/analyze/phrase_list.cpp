// Prepares phrases for PhraseTable: their words are folded and divided into stem and ending, and
// the list is sorted. For most languages this is done when the library is built
// (embed_phrases.cpp).

#include "language/analyze/phrase_list.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "ground/text/utf8.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {
namespace {

constexpr std::size_t kShortestStem = 5;               // letters, of a phrase of one word
constexpr std::size_t kShortestPartStem = kBeginning;  // of a longer phrase: other words help
constexpr std::size_t kMostCapitals = 3;               // of an abbreviation

/// Size in bytes of the stem of `word`; 0 if the word is too short. Cyrillic drops two letters,
/// because adjectives decline (русский, русского); other scripts drop one, so that Dienstag does
/// not match Dienst.
std::size_t stem_size(std::string_view word, std::size_t letters, std::size_t shortest) {
  const auto lead = static_cast<unsigned char>(word.front());
  const bool cyrillic = lead >= 0xD0 && lead <= 0xD3;
  if (letters < shortest) return 0;
  const std::size_t dropped = std::min<std::size_t>(letters - shortest, cyrillic ? 2 : 1);
  std::size_t size = word.size();
  for (std::size_t i = 0; i < dropped; ++i) size = text::boundary_before(word, size - 1);
  return size;
}

/// The words of a phrase as PhraseRows::texts has them.
std::string listed_words(const WordList& list, Endings endings) {
  const std::size_t shortest = list.words.size() == 1 ? kShortestStem : kShortestPartStem;
  std::string text;
  for (const Word& word : list.words) {
    if (!text.empty()) text += ' ';
    std::string folded(list.lower(word));
    const std::size_t stem =
        endings == Endings::kOpen ? stem_size(folded, word.letters, shortest) : 0;
    if (stem > 0) folded.insert(stem, 1, kStemEnd);
    text += folded;
  }
  return text;
}

Capitals capitals_of(const std::vector<Word>& words) {
  if (words.size() == 1 && words[0].all_capitals && words[0].letters <= kMostCapitals)
    return Capitals::kAll;
  const bool capital =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.capital; });
  return capital ? Capitals::kSome : Capitals::kAny;
}

}  // namespace

PhraseList phrase_list(const Phrases& phrases, Endings endings) {
  PhraseList list;
  std::unordered_set<std::string> seen;
  WordList scanned;
  for (const Phrase& phrase : phrases) {
    scan_words(phrase.words, scanned);
    const std::vector<Word>& words = scanned.words;
    if (words.empty()) continue;
    const auto [text, is_new] = seen.insert(listed_words(scanned, endings));
    if (!is_new) continue;
    const Capitals capitals = capitals_of(words);
    list.phrases.push_back({static_cast<std::uint32_t>(list.texts.size()),
                            static_cast<std::uint32_t>(list.values.size()),
                            static_cast<std::uint16_t>(words[0].beginning % kBeginnings), capitals,
                            capitals == Capitals::kAny || words.size() > 1});
    list.texts += *text;
    list.texts += '\0';
    list.values.push_back(phrase.value);
  }
  std::stable_sort(
      list.phrases.begin(), list.phrases.end(),
      [](const ListedPhrase& a, const ListedPhrase& b) { return a.beginning < b.beginning; });
  return list;
}

}  // namespace sejajar::analyze
