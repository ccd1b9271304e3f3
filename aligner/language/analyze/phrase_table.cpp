// The phrases that may begin with a word of a text are next to each other in the list, because it
// is sorted by how phrases begin. Each of them is compared with the text word by word.

#include "language/analyze/phrase_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ground/text/utf8.h"

namespace sejajar::analyze {
namespace {

constexpr std::size_t kLongestEnding = 3;  // letters after a stem

/// How well a phrase matches words of a text.
struct Fit {
  std::uint32_t words = 0;      // of the text, 0 if the phrase does not match
  std::uint64_t looseness = 0;  // 0 if all words are as in the text; later words weigh most
};

/// Goes through the words of a phrase and compares each with a word of a text.
class PhraseReader {
 public:
  explicit PhraseReader(const char* phrase) : at_(phrase) {}

  /// Compares the current word of the phrase with `word`. Returns whether they are the same, or
  /// have the same stem and `word` has another ending that is not too long.
  bool matches(std::string_view word) {
    std::size_t same = 0;
    while (same < word.size() && at_[same] == word[same]) ++same;
    at_ += same;
    const std::string_view ending = word.substr(same);
    const std::uint32_t place = std::min(kBitsOfWord * words_++, kMostBits);
    if (*at_ != kStemEnd) return is_end() && ending.empty();
    const char* const own = ++at_;
    while (!is_end()) ++at_;
    if (ending == std::string_view(own, static_cast<std::size_t>(at_ - own))) return true;
    const std::size_t letters = text::count_code_points(ending);
    looseness_ += std::uint64_t{1 + letters} << place;
    return letters <= kLongestEnding;
  }

  /// Goes to the next word of the phrase. Returns whether there is one.
  bool next() {
    if (*at_ == '\0') return false;
    ++at_;
    return true;
  }

  Fit fit() const { return {words_, looseness_}; }

 private:
  static constexpr std::uint32_t kBitsOfWord = 3;
  static constexpr std::uint32_t kMostBits = 60;

  bool is_end() const { return *at_ == ' ' || *at_ == '\0'; }

  const char* at_;
  std::uint32_t words_ = 0;
  std::uint64_t looseness_ = 0;
};

Fit fit_of(const char* phrase, const WordList& list, std::size_t first) {
  PhraseReader reader(phrase);
  for (std::size_t at = first; at < list.words.size(); ++at) {
    if (at > first && !list.words[at].joined) break;
    if (!reader.matches(list.lower(list.words[at]))) break;
    if (!reader.next()) return reader.fit();
  }
  return {};
}

}  // namespace

PhraseTable::PhraseTable(PhraseList list)
    : PhraseTable(std::make_shared<const PhraseList>(std::move(list))) {}

PhraseTable::PhraseTable(std::shared_ptr<const PhraseList> list) : PhraseTable(list->rows()) {
  own_ = std::move(list);
}

PhraseTable::PhraseTable(PhraseRows rows) : rows_(rows) {
  for (const ListedPhrase& phrase : rows.phrases) {
    beginnings_[phrase.beginning] = true;
    if (phrase.begins_lower) lower_beginnings_[phrase.beginning] = true;
  }
}

PhraseTable::Match PhraseTable::search(const WordList& list, std::size_t first) const {
  const Word* const words = list.words.data() + first;
  const std::size_t beginning = words->beginning % kBeginnings;
  const auto allows = [&](Capitals capitals, std::uint32_t count) {
    if (capitals == Capitals::kAny) return true;
    if (capitals == Capitals::kAll) return words->all_capitals;
    return std::any_of(words, words + count, [](const Word& word) { return word.capital; });
  };
  auto phrase = std::lower_bound(
      rows_.phrases.begin(), rows_.phrases.end(), beginning,
      [](const ListedPhrase& listed, std::size_t sought) { return listed.beginning < sought; });
  Match match;
  std::uint64_t looseness = 0;  // of the match
  for (; phrase != rows_.phrases.end() && phrase->beginning == beginning; ++phrase) {
    if (!phrase->begins_lower && !words->capital) continue;
    const Fit fit = fit_of(rows_.texts + phrase->words, list, first);
    if (fit.words == 0 || fit.words < match.words) continue;
    if (fit.words == match.words && fit.looseness >= looseness) continue;
    if (!allows(phrase->capitals, fit.words)) continue;
    match = {fit.words, rows_.values[phrase->value]};
    looseness = fit.looseness;
  }
  return match;
}

}  // namespace sejajar::analyze
