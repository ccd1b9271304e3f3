#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyze/digits.h"
#include "language/analyze/phrase_table.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Finds numbers in words of one language, and words that scale digits: "thirty-five", "двести",
/// "5 juta", "三十五", "October" (10, as in numeric dates).
///
/// Misleading numbers are excluded: values below 2 ("one" is an article or a pronoun in most
/// languages); number words that also mean "year" (Vietnamese "năm") on their own; numbers in the
/// names of weekdays and territories (Vietnamese "thứ sáu", "Ba Lan").
/// Immutable after construction.
class SpelledNumbers {
 public:
  /// `language` is a BCP-47 tag; an unknown language has no numbers in words. Fast if its phrases
  /// are stored (stored_phrases.h), else 2 ms.
  explicit SpelledNumbers(std::string_view language);

  /// Completes `mentions`, the result of scan_digits() for the text of `words`: adds the numbers in
  /// words and multiplies digits before a scale word. The result is in text order.
  void complete(const WordList& words, std::vector<NumberMention>& mentions) const;

 private:
  PhraseTable phrases_;
  bool han_;  // reads numerals in Han characters
};

}  // namespace sejajar::analyze
