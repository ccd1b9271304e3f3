#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "language/analyze/vocabulary.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Phrases of one language with a value each; finds the longest phrase at a word of a text.
/// A capitalised phrase matches only text with a capital in any of its words ("Turkey", not
/// "turkey"); a single word of up to three capitals matches only capitals ("US").
class PhraseTable {
 public:
  /// Whether a phrase also matches with other endings.
  enum class Endings {
    kExact,  ///< no
    kOpen,   ///< the last letter (Cyrillic: two) of a long word may be replaced by up to three
  };

  /// The result of `longest`.
  struct Match {
    std::uint32_t words = 0;  ///< length in words, 0 if there is no match
    std::uint64_t value = 0;
  };

  /// Adds `phrase` unless it is present: the first value is kept. A phrase without letters or
  /// digits is ignored.
  void add(std::string_view phrase, std::uint64_t value, Endings endings = Endings::kExact);

  /// Returns the longest phrase that starts at word `first` of `list`.
  Match longest(const WordList& list, std::size_t first) const {
    return may_begin(list.words[first]) ? search(list, first) : Match();
  }

 private:
  struct Node {
    std::uint64_t value = 0;
    bool ends = false;
    bool capital = false;
    bool all_capitals = false;
  };

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::size_t kBeginnings = std::size_t{1} << 14;

  /// The nodes reached so far. They are few, because phrases rarely share a start.
  class Paths {
   public:
    Paths() = default;
    Paths(std::initializer_list<std::uint32_t> nodes) {
      for (const std::uint32_t node : nodes) push_back(node);
    }
    void clear() { size_ = 0; }
    bool empty() const { return size_ == 0; }
    void push_back(std::uint32_t node) {
      if (size_ < nodes_.size()) nodes_[size_++] = node;
    }
    const std::uint32_t* begin() const { return nodes_.data(); }
    const std::uint32_t* end() const { return nodes_.data() + size_; }

   private:
    std::array<std::uint32_t, 8> nodes_{};
    std::size_t size_ = 0;
  };

  /// Whether a phrase may begin with `word`. Most words of a text begin none and need no lookup.
  bool may_begin(const Word& word) const {
    return (word.capital ? beginnings_ : lower_beginnings_)[word.beginning % kBeginnings];
  }

  /// longest() of a word that may begin a phrase.
  Match search(const WordList& list, std::size_t first) const;
  std::uint32_t child(std::uint32_t node, std::uint32_t label) const;
  void step(const Paths& from, const WordList& list, const Word& word, Paths& to) const;
  std::uint32_t extend(std::uint32_t node, std::uint32_t label);

  Vocabulary words_;
  Vocabulary stems_;
  WordList scratch_;
  Vocabulary edges_;            // from a node, with a label; edge k leads to node k + 1
  std::vector<Node> nodes_{1};  // the first is the root
  // Word::beginning of the phrases: of all, and of those that may begin in lower case.
  std::bitset<kBeginnings> beginnings_;
  std::bitset<kBeginnings> lower_beginnings_;
};

}  // namespace sejajar::analyze
