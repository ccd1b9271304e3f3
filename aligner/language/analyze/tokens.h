#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::analyze {

/// What a token is made of.
enum class TokenKind : unsigned char { kWord, kNumber, kMark };

/// One token of a sentence; `text` is a view into it.
struct Token {
  std::string_view text;
  TokenKind kind;
};

/// Cuts sentences into tokens: runs of letters, runs of digits, single marks. Scripts that are
/// written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut by ICU's dictionaries.
/// One object per thread: it owns ICU state.
class Tokenizer {
 public:
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  /// The tokens of `sentence` (valid UTF-8), in order, without white space and control characters.
  /// The result is valid until the next call.
  const std::vector<Token>& tokens(std::string_view sentence);

 private:
  struct Breaker;
  void split_run(std::string_view run);

  std::vector<Token> tokens_;
  std::unique_ptr<Breaker> breaker_;
};

}  // namespace sejajar::analyze
