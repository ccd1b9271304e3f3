#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/digits.h"
#include "language/analyze/spelled_numbers.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Reads every number of a sentence of one language: in digits (scan_digits() holds the rules),
/// in words (SpelledNumbers says which) and in Roman numerals from II to XXXIX that stand alone.
/// Immutable after construction, shared by all threads; about 2 ms to build.
class NumberReader {
 public:
  /// `language` is a BCP-47 tag; "und" reads digits and Roman numerals only.
  explicit NumberReader(std::string_view language);

  /// Replaces `mentions` by the numbers of `sentence` in order; `words` are its words
  /// (scan_words()).
  void read(std::string_view sentence, const WordList& words,
            std::vector<NumberMention>& mentions) const;

 private:
  SpelledNumbers spelled_;
};

/// Returns a key of a canonical value, the same in every run and on every machine: equal for equal
/// values, and as good as never for different ones.
std::uint64_t number_key(std::string_view canonical);

}  // namespace sejajar::analyze
