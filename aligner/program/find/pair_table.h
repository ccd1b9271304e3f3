#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "program/find/comparison.h"
#include "program/find/entries.h"

namespace sejajar::find {

/// Returns `path` as a cell of a table: tabs and line ends become spaces.
std::string table_cell(std::string path);

/// Which part of the pairs a file has.
struct Part {
  std::uint32_t number = 1;  ///< from 1
  std::uint32_t count = 1;
};

/// Writes the line that says so, before write_pairs().
void write_part(std::ostream& out, const Part& part);

/// Writes the pairs that were compared: first, second, the fields of Evidence, and the probability
/// that they are versions (0..1, higher is better).
void write_pairs(std::ostream& out, const std::vector<Entry>& entries,
                 const std::vector<Compared>& pairs, const Decision& decision);

/// Returns the pairs in the files `paths`, which write_pairs() wrote of some of `entries`, sorted.
/// Throws Error{input} with the place if a file cannot be read, for a malformed row or a document
/// that is not in `entries`, if a pair is in more than one row, and if a part is missing.
std::vector<Compared> read_pairs(const std::vector<std::string>& paths,
                                 const std::vector<Entry>& entries);

}  // namespace sejajar::find
