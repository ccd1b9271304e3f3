#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// Returns in how many documents the 20,000 commonest units of the sources of `lines` occur, of
/// which every eight lines are one document: the table that find::read_frequencies() reads, after
/// `comment` as the first line, the commonest units first. `language` is that of the sources.
std::string frequencies_text(const std::vector<ParallelLine>& lines, const std::string& language,
                             const std::string& comment);

}  // namespace sejajar::training
