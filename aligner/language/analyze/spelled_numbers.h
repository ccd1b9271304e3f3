#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyze/digits.h"
#include "language/analyze/phrase_table.h"
#include "language/analyze/spellout.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Finds the numbers that one language writes in words, and the words that change the value of
/// digits: "thirty-five", "двести", "5 juta", "三十五", "October" (10, as dates in figures say it).
///
/// Left out because they mislead: values below 2 ("one" is an article or a pronoun in most
/// languages); a number word that also names the year (Vietnamese "năm") when it stands alone;
/// numbers inside the names of weekdays and territories (Vietnamese "thứ sáu", "Ba Lan").
/// Immutable after construction; about 2 ms to build.
class SpelledNumbers {
 public:
  /// `language` is a BCP-47 tag; one that ICU does not know finds nothing in words.
  explicit SpelledNumbers(std::string_view language);

  /// Completes `mentions`, the numbers that scan_digits() found in the text of `words`, in order:
  /// adds those in words and multiplies those that a scale word follows. Ordered afterwards.
  void complete(const WordList& words, std::vector<NumberMention>& mentions) const;

 private:
  void add_dates(const std::string& language, const Spellout& spelled);
  void add_month(const std::string& name, std::uint64_t month, const Spellout& spelled);
  void add_numbers(const std::string& language, const Spellout& spelled);
  void add_names(const std::string& language);

  PhraseTable phrases_;
  bool han_ = false;  // numerals in Han characters are read digit by digit
};

}  // namespace sejajar::analyze
