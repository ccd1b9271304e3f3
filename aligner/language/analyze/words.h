#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::analyze {

/// One word of a sentence as the name and number tables see it: a run of letters, a run of decimal
/// digits, or a single character of a script that is written without spaces (Han, hiragana, Thai
/// ...; a run of katakana is one word, because it mostly spells one foreign word).
struct Word {
  ByteRange range;                ///< where it stands in the scanned text
  std::uint32_t lower_begin = 0;  ///< its case-folded NFC form in WordList::lowered
  std::uint32_t lower_end = 0;    ///< one past the last byte of that form
  std::uint32_t letters = 0;      ///< code points of that form
  bool digits = false;            ///< decimal digits; the folded form has ASCII digits
  bool capital = false;           ///< starts with an upper-case letter
  bool all_capitals = false;      ///< has no lower-case letter, and at least two of upper case
  bool joined = false;       ///< nothing but spaces, hyphens or apostrophes since the last word
  bool after_comma = false;  ///< joined, but for one comma
};

/// The words of one text, with the folded forms in one buffer that is reused from call to call.
struct WordList {
  std::string lowered;
  std::vector<Word> words;

  /// The folded form of `word`; valid until the next scan.
  std::string_view lower(const Word& word) const {
    return std::string_view(lowered).substr(word.lower_begin, word.lower_end - word.lower_begin);
  }
};

/// Replaces `list` by the words of `text`, which must be valid UTF-8, in order.
/// Characters that cannot be seen (soft hyphen, zero-width space and joiners) and Arabic vowel
/// signs are left out of the folded forms and break nothing. Time linear in the text, about 8 ns a
/// letter.
void scan_words(std::string_view text, WordList& list);

}  // namespace sejajar::analyze
