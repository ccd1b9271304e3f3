#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <vector>

#include "language/analyze/rows.h"
#include "language/analyze/vocabulary.h"

namespace sejajar::analyze {

/// Class of the mark that ends a sentence, quotes and brackets aside.
enum class Ending : std::uint8_t {
  kStop,
  kExclamation,
  kQuestion,
  kColon,
  kSemicolon,
  kComma,
  kEllipsis,
  kAbbreviation,  ///< a stop that may belong to the short capitalised word before it
  kWord,
  kNothing
};

/// Whether a sentence that ends so is complete.
inline bool is_strong(Ending ending) {
  return ending <= Ending::kQuestion || ending == Ending::kEllipsis;
}

/// What the scores need to know of one document: per sentence, in order.
struct Analysis {
  std::vector<double>
      length_sum;  ///< n + 1 running sums of lengths in code points, white space left out
  Rows<std::uint32_t> units;    ///< lexical units (numbers in `vocabulary`), marks left out
  Rows<std::uint64_t> numbers;  ///< keys of the numbers, sorted; equal keys are equal values
  Rows<std::uint64_t> names;    ///< keys of the names, sorted; equal keys are the same name
  std::vector<Ending> endings;  ///< how it ends
  std::vector<std::uint8_t>
      starts_lower;  ///< 1 if its first letter is lower-case; 0 for all if most begin so
  std::vector<std::uint32_t> paragraphs;  ///< index of its paragraph; 0 for all if no two share one
  Vocabulary vocabulary;                  ///< the lexical units
  std::vector<std::uint32_t> counts;      ///< occurrences of each unit
  std::vector<float> vectors;             ///< those of the document, perhaps none

  std::uint32_t size() const { return static_cast<std::uint32_t>(endings.size()); }

  /// Length of sentences first .. last - 1 in code points.
  double length(std::uint32_t first, std::uint32_t last) const {
    return length_sum[last] - length_sum[first];
  }
};

/// The analysis of both sides of a pair.
struct PairAnalysis {
  Analysis source;
  Analysis target;
};

/// Returns the analysis of `document`, which has been split.
Analysis analyze(const Document& document);

/// Returns the analysis of both sides, side by side.
PairAnalysis analyze(const DocumentPair& pair);

}  // namespace sejajar::analyze
