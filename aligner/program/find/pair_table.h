#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "program/find/comparison.h"
#include "program/find/entries.h"

namespace sejajar::find {

/// Returns `path` as a cell of a table: tabs and line ends become spaces.
std::string table_cell(std::string path);

/// Writes the pairs that were compared: first, second, the fields of Evidence, and the probability
/// that they are versions (0..1, higher is better).
void write_pairs(std::ostream& out, const std::vector<Entry>& entries,
                 const std::vector<Compared>& pairs, const Decision& decision);

/// Returns the pairs in the files `paths`, which write_pairs() wrote of some of `entries`, sorted.
/// Throws Error{input} with the place if a file cannot be read, for a malformed row or a document
/// that is not in `entries`, and if a pair is in more than one row.
std::vector<Compared> read_pairs(const std::vector<std::string>& paths,
                                 const std::vector<Entry>& entries);

}  // namespace sejajar::find
