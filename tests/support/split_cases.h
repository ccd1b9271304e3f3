#pragma once

#include <sejajar/document.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sejajar {

/// One paragraph and where its sentences end.
struct SplitCase {
  std::size_t line = 0;             ///< of its file, from 1
  Document document;                ///< the text as one paragraph, not split
  std::vector<std::uint32_t> ends;  ///< of all sentences but the last, in bytes
};

/// Breaks inside paragraphs: those found, those expected, and those that are both.
struct BreakCounts {
  std::size_t found = 0;
  std::size_t expected = 0;
  std::size_t right = 0;

  /// Harmonic mean of precision and recall, 0..1; 1 if there is nothing to find and nothing found.
  double f1() const;

  BreakCounts& operator+=(const BreakCounts& other);
};

/// Returns the cases of a file `<language>.txt`: one a line, a | where each sentence but the last
/// ends, lines that begin with # left out. Empty if the file cannot be read.
std::vector<SplitCase> read_split_cases(const std::filesystem::path& path);

/// Returns the case files in `directory`, sorted.
std::vector<std::filesystem::path> split_case_files(const std::filesystem::path& directory);

/// Returns the ends of all sentences of `document` but the last.
std::vector<std::uint32_t> inner_ends(const Document& document);

/// Returns how the sentences of `split` agree with those of `expected`.
BreakCounts count_breaks(const SplitCase& expected, const Document& split);

/// Returns the text with a | at each of `ends`.
std::string marked(const std::string& text, const std::vector<std::uint32_t>& ends);

}  // namespace sejajar
