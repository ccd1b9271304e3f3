#pragma once

#include <sejajar/formats.h>

#include <string>

#include "exchange/bitext/bitext_view.h"

namespace sejajar::bitext {

/// Returns the bitext in the file or the files `path`; `from.name` is ignored. If `from.format` is
/// empty, the suffix or else the content determines the format.
/// Throws like InputFile, read_bitext() and side_paths().
Bitext read_file(const std::string& path, BeadSource from);

/// Returns the format of the output `path`: `wish` unless empty, else the format with its suffix,
/// else TSV for standard output. Throws Error{usage}, which recommends `flag`, if no format has its
/// suffix.
std::string output_format(const std::string& wish, const std::string& path,
                          const std::string& flag = "--format");

/// Throws Error{usage} if `options` are invalid, or cannot be met at `path`. Reads and writes
/// nothing.
void check_output(const std::string& path, const WriteOptions& options);

/// Writes `bitext` to the file or the files `path` in the format `options.format`.
/// Throws like write_bitext(), write_output() and side_paths(); then no file has been changed.
WriteReport write_file(const std::string& path, BitextView bitext, const WriteOptions& options);

}  // namespace sejajar::bitext
