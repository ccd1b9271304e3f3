#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Word breaks of Unicode Standard Annex #29 through ICU, which finds the words of scripts without
/// spaces by its dictionaries. Holds an iterator that is slow to make and fast to use.
class WordBreaks {
 public:
  /// A stretch of text from the end of the one before it.
  struct Part {
    std::uint32_t end = 0;  ///< in bytes
    bool is_word = false;   ///< a word or a number, not white space or a mark
  };

  WordBreaks();
  ~WordBreaks();

  /// Sets `parts` to those of `paragraph` (valid UTF-8), in order; they tile it.
  /// Throws Error{input} for a paragraph over 2 GiB, the most that ICU can count.
  void find(std::string_view paragraph, std::vector<Part>& parts);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns whether `c` is of a script that puts no spaces between words and needs a dictionary to
/// find them.
bool runs_together(char32_t c);

}  // namespace sejajar::segment
