#pragma once

#include <cstddef>
#include <string_view>

namespace sejajar::segment {

/// What stands around a place where a sentence may end. Offsets are bytes in `paragraph`; from left
/// to right: begin <= word <= terminators <= closers <= spaces <= end <= next.
struct Boundary {
  std::string_view paragraph;
  std::size_t begin = 0;        ///< where the sentence would begin
  std::size_t word = 0;         ///< the last word: back to white space, openers left out
  std::size_t terminators = 0;  ///< the run of . ! ? … after it
  std::size_t closers = 0;      ///< the run of quotes and closing brackets after them
  std::size_t spaces = 0;       ///< the white space after those
  std::size_t end = 0;          ///< where the sentence would end
  std::size_t next = 0;         ///< what follows, past quotes, brackets and dashes
  char32_t after = 0;           ///< the character at `next`; U+0000 at the end of the paragraph

  /// The last word without its terminators.
  std::string_view bare_word() const { return paragraph.substr(word, terminators - word); }

  /// The run of terminators.
  std::string_view terminator_run() const {
    return paragraph.substr(terminators, closers - terminators);
  }

  /// Whether the sentence would end in one period, with nothing but white space after it.
  bool ends_in_period() const { return terminator_run() == "." && closers == spaces; }

  /// The letters at `next`.
  std::string_view next_word() const;
};

/// Returns what stands around `end` in a sentence of `paragraph` that begins at `begin`.
/// Looks no further than 64 bytes back for the begin of the last word.
Boundary boundary_at(std::string_view paragraph, std::size_t begin, std::size_t end);

}  // namespace sejajar::segment
