#pragma once

#include <sejajar/formats.h>

#include <string>

namespace sejajar::io {

/// Where the two files of a format with one per side are.
struct SidePaths {
  std::string source;
  std::string target;
};

/// Returns the files that `path` names: those on both sides of its colon, or else `path` with the
/// language of each side as suffix. Throws Error{usage} if there is neither, or one file twice.
SidePaths side_paths(const std::string& path, const std::string& source_language,
                     const std::string& target_language);

/// Returns the bitext in the file or the files `path`; `from.name` is not used. If `from.format` is
/// empty, it is that of the suffix or, with other suffixes, of the content.
/// Throws like open_input(), read_bitext() and side_paths().
Bitext read_bitext_file(const std::string& path, BeadSource from);

/// Writes `bitext` to the file or the files `path` in the format that `options` name.
/// Throws like write_bitext(), write_output() and side_paths(); then no file has been changed.
WriteReport write_bitext_file(const std::string& path, const Bitext& bitext,
                              const WriteOptions& options);

/// The same for an alignment, in formats too that show what only an alignment has.
WriteReport write_alignment_file(const std::string& path, const DocumentPair& pair,
                                 const Alignment& alignment, const WriteOptions& options);

}  // namespace sejajar::io
