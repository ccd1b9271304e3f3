#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::analyze {

/// A word for the lookup of names and numbers: a run of letters, a run of decimal digits, or a
/// single character of a script without spaces (Han, hiragana, Thai ...). A run of katakana is one
/// word, because it usually spells one foreign word.
struct Word {
  ByteRange range;                ///< in the scanned text
  std::uint32_t lower_begin = 0;  ///< of its case-folded NFC form in WordList::lowered
  std::uint32_t lower_end = 0;    ///< of that form
  std::uint32_t letters = 0;      ///< code points of that form
  std::uint32_t beginning = 0;    ///< hash of the first kBeginning letters of that form
  bool digits = false;            ///< decimal digits; the folded form has ASCII digits
  bool capital = false;           ///< starts with an upper-case letter
  bool all_capitals = false;      ///< at least two letters, all of them upper-case
  bool joined = false;            ///< only spaces, hyphens or apostrophes since the last word
  bool after_comma = false;       ///< joined except for one comma
};

/// Letters that Word::beginning depends on.
inline constexpr std::size_t kBeginning = 3;

/// The words of a text; their folded forms share one buffer, which is reused.
struct WordList {
  std::string lowered;
  std::vector<Word> words;

  /// Returns the folded form of `word`, valid until the next scan.
  std::string_view lower(const Word& word) const {
    return std::string_view(lowered).substr(word.lower_begin, word.lower_end - word.lower_begin);
  }
};

/// Replaces `list` by the words of `text` (valid UTF-8), in order. Invisible characters (soft
/// hyphen, zero-width space and joiners) and Arabic vowel signs are omitted from the folded forms
/// and separate nothing. Takes linear time, about 8 ns per letter.
void scan_words(std::string_view text, WordList& list);

}  // namespace sejajar::analyze
