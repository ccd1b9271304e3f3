#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "language/analyze/phrase_list.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Phrases of one language with a value each; finds the longest phrase at a word of a text.
class PhraseTable {
 public:
  /// The result of `longest`.
  struct Match {
    std::uint32_t words = 0;  ///< length in words, 0 if there is no match
    std::uint64_t value = 0;
  };

  explicit PhraseTable(PhraseList list);

  /// `rows` must outlive the table.
  explicit PhraseTable(PhraseRows rows);

  /// Returns the longest phrase that starts at word `first` of `list`. Of several, one whose last
  /// words are as in the text comes first, then one with the longer stems.
  Match longest(const WordList& list, std::size_t first) const {
    return may_begin(list.words[first]) ? search(list, first) : Match();
  }

 private:
  explicit PhraseTable(std::shared_ptr<const PhraseList> list);

  /// Whether a phrase may begin with `word`. Most words of a text begin none and need no search.
  bool may_begin(const Word& word) const {
    return (word.capital ? beginnings_ : lower_beginnings_)[word.beginning % kBeginnings];
  }

  /// longest() of a word that may begin a phrase.
  Match search(const WordList& list, std::size_t first) const;

  std::shared_ptr<const PhraseList> own_;  // null if others own the rows
  PhraseRows rows_;
  // Beginnings of the phrases: of all, and of those that may begin in lower case.
  std::bitset<kBeginnings> beginnings_;
  std::bitset<kBeginnings> lower_beginnings_;
};

}  // namespace sejajar::analyze
