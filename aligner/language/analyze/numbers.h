#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/digits.h"
#include "language/analyze/spelled_numbers.h"
#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Reads the numbers of sentences in one language: in digits (see scan_digits()), in words (see
/// SpelledNumbers) and in separate Roman numerals from II to XXXIX.
/// Immutable after construction, shared by all threads; built in about 2 ms.
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

/// Returns a hash of a canonical value, the same in every run and on every machine; collisions are
/// negligible.
std::uint64_t number_key(std::string_view canonical);

}  // namespace sejajar::analyze
