#pragma once

#include <istream>
#include <memory>
#include <string>

namespace sejajar::files {

/// Returns what messages call the input `path`: "standard input" for "-".
std::string name_of(const std::string& path);

/// Returns the content of the file `path`, or of standard input if it is "-", to be read once from
/// beginning to end. What gzip, bzip2, xz or Zstandard have compressed, known by its content, is
/// decompressed on the way, in memory that does not grow with the file.
/// Throws Error{input}, also while it is read, if the file can't be read or is damaged.
std::unique_ptr<std::istream> open_input(const std::string& path);

}  // namespace sejajar::files

namespace sejajar::io {
using files::open_input;
}
