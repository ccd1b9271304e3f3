#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "language/model/length_model.h"
#include "program/training/parallel_lines.h"

namespace sejajar::learn {

/// Parallel lines of one kind of text in one pair of languages.
struct ParallelText {
  std::string path;        ///< where it comes from, for messages
  LanguagePair languages;  ///< base languages
  std::vector<ParallelLine> lines;
};

/// A text has at least this many lines.
inline constexpr std::size_t kFewestMeasured = 100;

/// Returns the length model of every pair of languages in `texts`, whichever way round they stand
/// there. Texts of one pair count alike, however long they are, since kinds of text differ more
/// than their parts: ln(ratio) and variance are means over them, each variance measured with its
/// own text's ratio as in Gale & Church (1993), section 3.2. Lines with a side of no visible length
/// are left out. Throws Error{input} for a text of less than kFewestMeasured lines.
model::LengthModels train_lengths(const std::vector<ParallelText>& texts);

}  // namespace sejajar::learn
