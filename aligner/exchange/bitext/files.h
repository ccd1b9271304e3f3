#pragma once

#include <sejajar/formats.h>
#include <sejajar/version_table.h>

#include <string>
#include <variant>
#include <vector>

#include "exchange/bitext/bitext_view.h"

namespace sejajar::bitext {

/// Returns the bitext in the file or the files `path`; `from.name` is ignored. If `from.format` is
/// empty, the suffix or else the content determines the format.
/// Throws like InputFile, read_bitext() and side_paths().
Bitext read_file(const std::string& path, BeadSource from);

/// Returns all versions in the file `path` as a table if there are more than two, else as bitext.
/// Throws as read_file(), except for the number of languages.
std::variant<Bitext, VersionTable> read_any_file(const std::string& path, BeadSource from);

/// Returns the valid `options` with the format of the output `path`: that in `options` unless
/// empty, else the format with its suffix, else TSV for standard output. Reads and writes nothing.
/// Throws Error{usage} if no format has its suffix, recommending `flag`; if the format conflicts
/// with `options` or cannot hold so many versions, 0 if their number is not known; or if it cannot
/// be written to `path`.
WriteOptions options_for(const std::string& path, WriteOptions options,
                         const std::string& flag = "--format", std::size_t versions = 2);

/// Returns the files that an output `path` of versions in `languages` consists of, if `format`
/// writes one for each; else nothing. Throws as version_paths().
std::vector<std::string> files_of(const std::string& path, const std::string& format,
                                  const std::vector<std::string>& languages);

/// Writes `bitext` to the file or the files `path` in the format `options.format`.
/// Throws like write_bitext(), write_output() and side_paths(); then no file has been changed.
WriteReport write_file(const std::string& path, BitextView bitext, const WriteOptions& options);

/// The same for all versions of a text.
WriteReport write_file(const std::string& path, VersionTable table, const WriteOptions& options);

}  // namespace sejajar::bitext
