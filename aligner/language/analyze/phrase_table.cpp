// A trie over word ids. Stems have ids of their own; a phrase with open endings has a second path,
// of stems. A search follows all matching paths.

#include "language/analyze/phrase_table.h"

#include <algorithm>
#include <utility>

#include "ground/text/utf8.h"

namespace sejajar::analyze {
namespace {

constexpr std::size_t kShortestStem = 5;               // letters, of a phrase of one word
constexpr std::size_t kShortestPartStem = kBeginning;  // of a longer phrase: other words help
constexpr std::size_t kLongestEnding = 3;              // letters after a stem

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

std::uint64_t edge(std::uint32_t node, std::uint32_t id) {
  return (std::uint64_t{node} << 32) | id;
}

}  // namespace

std::uint32_t PhraseTable::id_of(Ids& ids, std::string_view text) {
  const auto [place, added] = ids.try_emplace(std::string(text), ids_);
  if (added) ++ids_;
  return place->second;
}

std::uint32_t PhraseTable::child(std::uint32_t node, std::uint32_t id) const {
  const auto found = edges_.find(edge(node, id));
  return found == edges_.end() ? kNone : found->second;
}

std::uint32_t PhraseTable::extend(std::uint32_t node, std::uint32_t id) {
  const auto [place, added] =
      edges_.try_emplace(edge(node, id), static_cast<std::uint32_t>(nodes_.size()));
  if (added) nodes_.emplace_back();
  return place->second;
}

void PhraseTable::add(std::string_view phrase, std::uint64_t value, Endings endings) {
  scan_words(phrase, scratch_);
  const std::vector<Word>& words = scratch_.words;
  if (words.empty()) return;
  const bool capital =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.capital; });
  const bool abbreviation = words.size() == 1 && words[0].all_capitals && words[0].letters <= 3;
  const Node last{value, true, capital, abbreviation};
  const std::size_t shortest = words.size() == 1 ? kShortestStem : kShortestPartStem;
  const std::size_t beginning = words[0].beginning % kBeginnings;
  beginnings_[beginning] = true;
  if (!capital || words.size() > 1) lower_beginnings_[beginning] = true;
  std::uint32_t exact = 0;
  std::uint32_t open = 0;
  for (const Word& word : words) {
    const std::string_view text = scratch_.lower(word);
    exact = extend(exact, id_of(words_, text));
    if (endings == Endings::kExact) continue;
    const std::size_t size = stem_size(text, word.letters, shortest);
    open = extend(open, size == 0 ? id_of(words_, text) : id_of(stems_, text.substr(0, size)));
  }
  if (!nodes_[exact].ends) nodes_[exact] = last;
  if (endings == Endings::kOpen && !nodes_[open].ends) nodes_[open] = last;
}

void PhraseTable::step(const Paths& from, const WordList& list, const Word& word, Paths& to) const {
  to.clear();
  const auto follow = [&](std::uint32_t id) {
    for (const std::uint32_t node : from) {
      if (const std::uint32_t next = child(node, id); next != kNone) to.push_back(next);
    }
  };
  const std::string_view text = list.lower(word);
  if (const auto exact = words_.find(text); exact != words_.end()) follow(exact->second);
  if (stems_.empty() || word.letters < kShortestPartStem) return;
  // Invariant: the first `letters` letters of the word end at `end`; the longest stem comes first.
  std::size_t end = text.size();
  std::size_t letters = word.letters;
  for (std::size_t ending = 0; ending <= kLongestEnding && letters >= kShortestPartStem; ++ending) {
    if (const auto stem = stems_.find(text.substr(0, end)); stem != stems_.end()) {
      follow(stem->second);
    }
    end = text::boundary_before(text, end - 1);
    --letters;
  }
}

PhraseTable::Match PhraseTable::search(const WordList& list, std::size_t first) const {
  Match match;
  Paths here{0};
  Paths next;
  const bool all_capitals = list.words[first].all_capitals;
  bool capital = false;
  for (std::size_t at = first; at < list.words.size() && !here.empty(); ++at) {
    if (at > first && !list.words[at].joined) break;
    capital = capital || list.words[at].capital;
    step(here, list, list.words[at], next);
    std::swap(here, next);
    // Paths are ordered: exact words first, then longer stems.
    for (const std::uint32_t id : here) {
      const Node& node = nodes_[id];
      if (!node.ends || (node.capital && !capital) || (node.all_capitals && !all_capitals)) {
        continue;
      }
      match = {static_cast<std::uint32_t>(at - first + 1), node.value};
      break;
    }
  }
  return match;
}

}  // namespace sejajar::analyze
