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

/// Appends the pairs in the file `path`, which write_pairs() wrote of some of `entries`, to
/// `pairs`. Throws Error{usage} if the file cannot be read, Error{input} with the place for a
/// malformed row or a document that is not in `entries`.
void read_pairs(const std::string& path, const std::vector<Entry>& entries,
                std::vector<Compared>& pairs);

}  // namespace sejajar::find
