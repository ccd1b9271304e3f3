#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "language/model/length_model.h"
#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// Least number of lines of a text.
inline constexpr std::size_t kFewestMeasured = 100;

/// Returns the length model of every pair of languages in `texts`, in either order. Texts of a pair
/// have equal weight whatever their length, because genres differ more than parts of one text:
/// ln(ratio) and variance are means over the texts; the variance of a text is relative to its own
/// ratio, as in Gale & Church (1993), section 3.2. Lines with a side without visible characters are
/// skipped. Throws Error{input} for a text with fewer than kFewestMeasured lines.
model::LengthModels train_lengths(const std::vector<ParallelText>& texts);

}  // namespace sejajar::training
