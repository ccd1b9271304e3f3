#pragma once

#include <sejajar/formats.h>

#include <string>

namespace sejajar::io {

/// The two files of a format with one per side.
struct SidePaths {
  std::string source;
  std::string target;
};

/// Returns the files that `path` names: ONE:TWO, or else `path` with the language of each side as
/// suffix. Throws Error{usage} if a language is unknown, or if there are not two files.
SidePaths side_paths(const std::string& path, const std::string& source_language,
                     const std::string& target_language);

/// Returns the format of the output `path`: `wish` unless empty, else the one its suffix names,
/// else TSV for standard output. Throws Error{usage} if the suffix names none; `flag` would.
std::string output_format(const std::string& wish, const std::string& path,
                          const std::string& flag = "--format");

/// Throws Error{usage} if `options` cannot be done, or not at `path`. Reads and writes nothing.
void check_output(const std::string& path, const WriteOptions& options);

/// Returns the bitext in the file or the files `path`; `from.name` is not used. If `from.format` is
/// empty, the suffix or else the content determines the format.
/// Throws like open_input(), read_bitext() and side_paths().
Bitext read_bitext_file(const std::string& path, BeadSource from);

/// Writes `bitext` to the file or the files `path` in the format that `options` name.
/// Throws like write_bitext(), write_output() and side_paths(); then no file has been changed.
WriteReport write_bitext_file(const std::string& path, const Bitext& bitext,
                              const WriteOptions& options);

}  // namespace sejajar::io
