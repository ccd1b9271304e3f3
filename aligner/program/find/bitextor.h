#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "program/find/entries.h"
#include "program/find/find.h"

namespace sejajar::find {

/// The documents of two files, those of the source first.
struct TwoSides {
  std::vector<Entry> entries;
  std::size_t first_target = 0;  ///< the number of source documents
};

/// Returns the documents of two files with a text in base64 on each line, as Bitextor's docalign
/// takes them, each named by its file and line. A line that is not base64 is an empty document and
/// added to `failures`. Throws Error{usage} if a file cannot be read.
TwoSides read_bitextor(const std::string& source, const std::string& target, Failures& failures);

/// Writes the versions among documents that read_bitextor() returned as docalign does: probability
/// (0..1, higher is better) and the lines of both, from 1; the best first. `first_target` is the
/// number of source documents.
void write_matches(std::ostream& out, const std::vector<FoundVersion>& found,
                   std::size_t first_target);

}  // namespace sejajar::find
