// A trie over word ids. Stems have ids of their own; a phrase with open endings has a second path,
// of stems. A search follows all matching paths.

#include "language/analyze/phrase_table.h"

#include <algorithm>
#include <array>
#include <string_view>
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

/// Edges have a label: a word, or a stem. Ids of words and of stems have labels of their own.
std::uint32_t label_of_word(std::uint32_t id) {
  return 2 * id;
}
std::uint32_t label_of_stem(std::uint32_t id) {
  return 2 * id + 1;
}

/// An edge as a text.
struct Edge {
  std::array<std::uint32_t, 2> node_and_label;

  std::string_view text() const {
    return {reinterpret_cast<const char*>(node_and_label.data()), sizeof node_and_label};
  }
};

}  // namespace

std::uint32_t PhraseTable::child(std::uint32_t node, std::uint32_t label) const {
  const std::uint32_t found = edges_.find(Edge{{node, label}}.text());
  return found == edges_.size() ? kNone : found + 1;
}

std::uint32_t PhraseTable::extend(std::uint32_t node, std::uint32_t label) {
  const std::uint32_t next = edges_.intern(Edge{{node, label}}.text()) + 1;
  if (next == nodes_.size()) nodes_.emplace_back();
  return next;
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
    const std::uint32_t whole = label_of_word(words_.intern(text));
    exact = extend(exact, whole);
    if (endings == Endings::kExact) continue;
    const std::size_t size = stem_size(text, word.letters, shortest);
    open = extend(open, size == 0 ? whole : label_of_stem(stems_.intern(text.substr(0, size))));
  }
  if (!nodes_[exact].ends) nodes_[exact] = last;
  if (endings == Endings::kOpen && !nodes_[open].ends) nodes_[open] = last;
}

void PhraseTable::step(const Paths& from, const WordList& list, const Word& word, Paths& to) const {
  to.clear();
  const auto follow = [&](std::uint32_t label) {
    for (const std::uint32_t node : from) {
      if (const std::uint32_t next = child(node, label); next != kNone) to.push_back(next);
    }
  };
  const std::string_view text = list.lower(word);
  if (const std::uint32_t id = words_.find(text); id != words_.size()) follow(label_of_word(id));
  if (stems_.size() == 0 || word.letters < kShortestPartStem) return;
  // Invariant: the first `letters` letters of the word end at `end`; the longest stem comes first.
  std::size_t end = text.size();
  std::size_t letters = word.letters;
  for (std::size_t ending = 0; ending <= kLongestEnding && letters >= kShortestPartStem; ++ending) {
    const std::uint32_t stem = stems_.find(text.substr(0, end));
    if (stem != stems_.size()) follow(label_of_stem(stem));
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
