#pragma once

#include <sejajar/formats.h>

#include <string>

namespace sejajar::bitext {

/// Returns the bitext in the file or the files `path`; `from.name` is ignored. If `from.format` is
/// empty, the suffix or else the content determines the format.
/// Throws like InputFile, read_bitext() and side_paths().
Bitext read_file(const std::string& path, BeadSource from);

}  // namespace sejajar::bitext
