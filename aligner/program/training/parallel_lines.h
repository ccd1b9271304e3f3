#pragma once

#include <sejajar/document.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sejajar::learn {

/// A line of one language and its translation.
struct ParallelLine {
  std::string source;
  std::string target;
};

/// The languages of a pair, BCP-47 tags.
struct LanguagePair {
  std::string source;
  std::string target;
};

/// Entries of a dictionary that score less are left out.
inline constexpr double kLeastScore = 0.2;

/// Returns the lines of the file `path`: source, a tab, target, and perhaps a tab and a score
/// (0..1, higher is better). Lines with a blank side are left out, and those that score below
/// kLeastScore. Throws Error{input} with the line at fault, Error{encoding} if it is not UTF-8.
std::vector<ParallelLine> read_parallel_lines(const std::filesystem::path& path);

/// Returns the lines from `from` to `to`, shares of their number (0..1).
std::vector<ParallelLine> stretch_of(const std::vector<ParallelLine>& lines, double from,
                                     double to);

/// Returns the languages that the name of `path` begins with: en and id for `en-id.news.tsv`.
/// Throws Error{usage} if it names no pair.
LanguagePair languages_of_name(const std::filesystem::path& path);

/// Returns `lines` as two documents of as many sentences, one a line.
/// Throws Error{input} if a side is over 4 GiB.
DocumentPair documents_of(const std::vector<ParallelLine>& lines, const LanguagePair& languages);

}  // namespace sejajar::learn
