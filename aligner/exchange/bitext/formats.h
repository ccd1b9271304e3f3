#pragma once

#include <sejajar/formats.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::io {

/// Writes bitext in one format; `options.nulls` has been settled to keep or drop, and what it and
/// the filters drop is gone.
using Writer = WriteReport(std::ostream& out, const Bitext& bitext, const WriteOptions& options);

/// The same for a format of two files.
using SidesWriter = WriteReport(std::ostream& source, std::ostream& target, const Bitext& bitext,
                                const WriteOptions& options);

/// The same for a format that shows what only a fresh alignment has.
using AlignmentWriter = WriteReport(std::ostream& out, const DocumentPair& pair,
                                    const Alignment& alignment, const WriteOptions& options);

/// Returns the bitext in one file. Throws Error{input} with the line at fault.
using Reader = Bitext(std::istream& in, const BeadSource& from);

/// The same for a format of two files.
using SidesReader = Bitext(std::istream& source, std::istream& target, const BeadSource& from);

/// Returns whether a file that begins with `head`, blank lines left out, looks like the format.
using Recognizer = bool(std::string_view head);

/// One row of the table of formats: one of its writers is there.
struct Format {
  FormatInfo info;
  Writer* write = nullptr;
  Reader* read = nullptr;           ///< null if the format can only be written or has two files
  Recognizer* recognize = nullptr;  ///< null if the format can't be told from its content
  AlignmentWriter* write_alignment = nullptr;
  SidesWriter* write_sides = nullptr;
  SidesReader* read_sides = nullptr;
};

/// Returns the table of formats, the default first. Nothing else in the program names a format.
const std::vector<Format>& format_table();

/// Returns the row called `name`. Throws Error{usage} with all names if there is none.
const Format& find_format(const std::string& name);

}  // namespace sejajar::io
