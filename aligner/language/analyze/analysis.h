#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string>
#include <vector>

#include "language/analyze/rows.h"
#include "language/analyze/sentence_keys.h"
#include "language/analyze/vocabulary.h"

namespace sejajar::analyze {

/// Class of the punctuation that ends a sentence, quotes and brackets ignored.
enum class Ending : std::uint8_t {
  kStop,
  kExclamation,
  kQuestion,
  kColon,
  kSemicolon,
  kComma,
  kEllipsis,
  kAbbreviation,  ///< a full stop that may belong to the short capitalised word before it
  kWord,
  kNothing
};

/// Returns whether a sentence with this ending is complete.
inline bool is_strong(Ending ending) {
  return ending <= Ending::kQuestion || ending == Ending::kEllipsis;
}

/// The quotation marks of a sentence.
struct Quotes {
  bool at_start = false;
  bool at_end = false;
  std::uint8_t count = 0;  ///< of all marks but those inside words, at most 255
};

/// The features of the sentences of one document, in order.
struct Analysis {
  std::vector<double>
      length_sum;             ///< n + 1 running sums of lengths in code points without white space
  Rows<std::uint32_t> units;  ///< lexical units (ids in `vocabulary`) without punctuation
  SentenceKeys numbers;       ///< equal keys are equal values
  SentenceKeys names;         ///< equal keys are the same name
  std::vector<Ending> endings;  ///< final punctuation
  std::vector<std::uint8_t>
      starts_lower;            ///< 1 if the first letter is lower-case; 0 for all if most are
  std::vector<Quotes> quotes;  ///< of a pair: none where the other side has few
  std::vector<std::uint32_t> paragraphs;  ///< index of the paragraph; 0 for all if no two share one
  std::vector<float> uniqueness;          ///< see uniqueness_of()
  Vocabulary vocabulary;                  ///< the lexical units
  std::vector<std::uint32_t> counts;      ///< occurrences of each unit
  std::vector<float> vectors;             ///< sentence vectors of the document; may be empty
  std::vector<TimeRange> times;           ///< of the document's sentences; may be empty

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

/// Returns the analysis of `document`, which must be split.
Analysis analyze(const Document& document);

/// Returns the analysis of both sides, computed in parallel.
PairAnalysis analyze(const DocumentPair& pair);

}  // namespace sejajar::analyze
