#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ground/text/breaks.h"

namespace sejajar::analyze {

/// The class of a token.
enum class TokenKind : unsigned char { kWord, kNumber, kMark };

/// One token of a sentence; `text` is a view into it.
struct Token {
  std::string_view text;
  TokenKind kind;
};

/// Splits sentences into tokens: runs of letters, runs of digits, single punctuation marks. Scripts
/// without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are split by ICU's dictionaries.
/// Holds ICU state, so each thread needs its own.
class Tokenizer {
 public:
  /// Returns the tokens of `sentence` (valid UTF-8), in order, without white space and control
  /// characters. The result is valid until the next call.
  const std::vector<Token>& tokens(std::string_view sentence);

 private:
  void split_run(std::string_view run);

  std::vector<Token> tokens_;
  std::unique_ptr<text::WordBreaks> breaks_;  // opened when needed
  std::vector<text::WordBreaks::Part> parts_;
};

}  // namespace sejajar::analyze
