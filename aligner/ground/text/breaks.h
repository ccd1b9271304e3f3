#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::text {

/// A reusable ICU break iterator over UTF-8 texts. Slow to make, fast to use.
class TextBreaks;

/// Sentence breaks of Unicode Standard Annex #29.
class UnicodeBreaks {
 public:
  /// `locale` is one whose sentence rules ICU has, "root" or "el"; for any other, ICU silently uses
  /// the user's own.
  explicit UnicodeBreaks(const std::string& locale);
  ~UnicodeBreaks();

  /// Sets `breaks` to the byte offsets of the breaks in `paragraph` (valid UTF-8), in order:
  /// without its begin, but with its end. Line ends in the paragraph are white space. Throws
  /// Error{input} for a paragraph over 2 GiB, the limit of ICU.
  void find(std::string_view paragraph, std::vector<std::uint32_t>& breaks);

 private:
  std::unique_ptr<TextBreaks> breaks_;
  std::string unwrapped_;  // the paragraph with spaces instead of line ends
};

/// Word breaks of Unicode Standard Annex #29, with ICU's dictionaries for scripts without spaces.
class WordBreaks {
 public:
  /// A stretch of text from the end of the previous one.
  struct Part {
    std::uint32_t end = 0;  ///< in bytes
    bool is_word = false;   ///< a word or a number, not white space or punctuation
  };

  WordBreaks();
  ~WordBreaks();

  /// Sets `parts` to those of `paragraph` (valid UTF-8), in order; they tile it.
  /// Throws Error{input} for a paragraph over 2 GiB, the limit of ICU.
  void find(std::string_view paragraph, std::vector<Part>& parts);

 private:
  std::unique_ptr<TextBreaks> breaks_;
};

/// Returns whether `c` is of a script without spaces between words, whose words are found by a
/// dictionary.
bool runs_together(char32_t c);

}  // namespace sejajar::text
