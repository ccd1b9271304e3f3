#pragma once

#include <sejajar/document.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "language/identify/language.h"

namespace sejajar::training {

using identify::LanguagePair;

/// A text and its translation.
struct ParallelLine {
  std::string source;
  std::string target;
};

/// Pairs with a lower score are left out.
inline constexpr double kLeastScore = 0.2;

/// Returns the pairs of the tab-separated file `path`: source, target and optionally a score (0..1,
/// higher is better). Pairs with a blank side or a score below kLeastScore are left out.
/// Throws Error{input} for a malformed line, Error{encoding} if the file is not UTF-8.
std::vector<ParallelLine> read_parallel_lines(const std::filesystem::path& path);

/// Appends `text` to `document` as one line and one sentence. Throws Error{input} if the document
/// would exceed 4 GiB.
void append_sentence(Document& document, const std::string& text);

/// Returns the slice of `lines` from `from` to `to`, which are fractions of their number (0..1).
std::vector<ParallelLine> stretch_of(const std::vector<ParallelLine>& lines, double from,
                                     double to);

/// Parallel lines of one file, or of one genre in one pair of languages.
struct ParallelText {
  std::string path;  ///< for messages
  LanguagePair languages;
  std::vector<ParallelLine> lines;
};

/// Returns the languages at the start of the file name of `path`: en and id for `en-id.news.tsv`.
/// Throws Error{usage} if it does not begin with a language pair.
LanguagePair languages_of_name(const std::filesystem::path& path);

/// Returns `lines` as a pair of documents with one sentence per line.
/// Throws Error{input} if a side is over 4 GiB.
DocumentPair documents_of(const std::vector<ParallelLine>& lines, const LanguagePair& languages);

}  // namespace sejajar::training
