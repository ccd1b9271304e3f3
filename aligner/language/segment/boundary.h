#pragma once

#include <cstddef>
#include <string_view>

namespace sejajar::segment {

/// A candidate sentence boundary and its context. All offsets are bytes in `paragraph`:
/// begin <= word <= terminators <= closers <= spaces <= end <= next.
struct Boundary {
  std::string_view paragraph;
  std::size_t begin = 0;        ///< begin of the sentence
  std::size_t word = 0;         ///< begin of the last word, without opening marks
  std::size_t terminators = 0;  ///< begin of the run of . ! ? … after it
  std::size_t closers = 0;      ///< begin of the quotes and closing brackets after them
  std::size_t spaces = 0;       ///< begin of the white space after those
  std::size_t end = 0;          ///< end of the sentence
  std::size_t next = 0;         ///< the next text after quotes, brackets and dashes
  char32_t after = 0;           ///< the character at `next`; U+0000 at the end of the paragraph

  /// Returns the last word without its terminators.
  std::string_view bare_word() const { return paragraph.substr(word, terminators - word); }

  /// Returns the run of terminators.
  std::string_view terminator_run() const {
    return paragraph.substr(terminators, closers - terminators);
  }

  /// Returns whether the sentence ends in a single period, followed only by white space.
  bool ends_in_period() const { return terminator_run() == "." && closers == spaces; }

  /// Returns the letters at `next`.
  std::string_view next_word() const;
};

/// Returns the boundary at `end` of a sentence of `paragraph` that begins at `begin`.
/// Looks at most 64 bytes back for the begin of the last word.
Boundary boundary_at(std::string_view paragraph, std::size_t begin, std::size_t end);

}  // namespace sejajar::segment
