#pragma once

#include <sejajar/formats.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::io {

/// Writes an alignment in one format; `options.nulls` has been settled to keep or drop.
using Writer = WriteReport(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                           const WriteOptions& options);

/// Returns the beads in the `lines` of one file. Throws Error{input} with the line at fault.
using Reader = std::vector<StoredBead>(const std::vector<std::string>& lines,
                                       const BeadSource& from);

/// Returns whether a file whose first line that isn't blank is `line` looks like the format.
using Recognizer = bool(std::string_view line);

/// One row of the table of formats.
struct Format {
  FormatInfo info;
  Writer* write;
  Reader* read;           ///< null if the format can only be written
  Recognizer* recognize;  ///< null if, and only if, `read` is
};

/// Returns the table of formats, the default first. Nothing else in the program names a format.
const std::vector<Format>& format_table();

}  // namespace sejajar::io
