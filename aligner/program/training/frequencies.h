#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// Returns a table for find::read_frequencies(): the 20,000 commonest units of the source texts of
/// `lines` and the number of documents in which each occurs, the commonest unit first. Every eight
/// lines are one document. The first line of the table is `comment`; `language` is the language of
/// the source texts.
std::string frequencies_text(const std::vector<ParallelLine>& lines, const std::string& language,
                             const std::string& comment);

}  // namespace sejajar::training
