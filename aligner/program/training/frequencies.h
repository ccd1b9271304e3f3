#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// Returns in how many documents each unit of the sources of `lines` occurs, of which every
/// `lines_each` lines are one document: the table that find::read_frequencies() reads, after
/// `comment` as the first line, with the `most` commonest units, the commonest first. `language` is
/// that of the sources.
std::string frequencies_text(const std::vector<ParallelLine>& lines, const std::string& language,
                             const std::string& comment, std::size_t lines_each = 8,
                             std::size_t most = 20000);

}  // namespace sejajar::training
