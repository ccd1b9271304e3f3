#pragma once

#include <sejajar/formats.h>
#include <sejajar/version_table.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/bitext/bitext_view.h"
#include "ground/tables/choices.h"

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<NullBeads> = std::to_array<Choice<NullBeads>>({
    {NullBeads::kKeep, "keep", "they are written"},
    {NullBeads::kDrop, "drop", "they are left out"},
    {NullBeads::kAlways, "always", "they are written and cannot be left out"},
});

template <>
inline constexpr auto kChoices<Holds> = std::to_array<Choice<Holds>>({
    {Holds::kTextsAndIndices, "texts and indices", "either may be missing"},
    {Holds::kTextsWithIndices, "texts, with indices", "the indices may be missing"},
    {Holds::kTexts, "texts", "no indices"},
    {Holds::kIndices, "indices", "no texts"},
});

}  // namespace sejajar::tables

namespace sejajar::bitext {

/// Writes bitext in one format. `options.nulls` is keep or drop; the units that it and the filters
/// drop have been removed and counted. `options.times` is false if no unit has times.
using Writer = WriteReport(std::ostream& out, const BitextView& bitext,
                           const WriteOptions& options);

/// The same for a format of two files.
using SidesWriter = WriteReport(std::ostream& source, std::ostream& target,
                                const BitextView& bitext, const WriteOptions& options);

/// Writes the units of all versions of a text. `options.min_versions` is set; the units that it and
/// the filters drop have been removed and counted.
using VersionsWriter = WriteReport(std::ostream& out, const VersionTable& table,
                                   const WriteOptions& options);

/// Writes one version in a format of one file per version.
using VersionWriter = void(std::ostream& out, const VersionTable& table, std::size_t version,
                           const WriteOptions& options);

/// Returns the bitext in one file. Throws Error{input} with the line at fault.
using Reader = Bitext(std::istream& in, const BeadSource& from);

/// Returns all versions in one file. Throws Error{input} with the line at fault.
using VersionsReader = VersionTable(std::istream& in, const BeadSource& from);

/// The same for a format of two files.
using SidesReader = Bitext(std::istream& source, std::istream& target, const BeadSource& from);

/// Returns all versions in files of their own, one for each of the languages of `from`; `streams`
/// and `names` are in their order.
using VersionFilesReader = VersionTable(const std::vector<std::istream*>& streams,
                                        const std::vector<std::string>& names,
                                        const BeadSource& from);

/// Returns whether a file that begins with `head`, blank lines left out, looks like the format.
using Recognizer = bool(std::string_view head);

Writer write_tsv, write_tmx, write_vecalign, write_sentalign, write_ladder, write_hunalign_text,
    write_jsonl, write_translation, write_bitextor, write_xces, write_xliff, write_po, write_csv,
    write_xlsx;
SidesWriter write_moses;
VersionsWriter write_tsv_versions, write_tmx_versions, write_jsonl_versions,
    write_translation_versions;
VersionWriter write_moses_version;
VersionsReader read_tsv_versions, read_tmx_versions, read_jsonl_versions, read_translation_versions;
Reader read_tsv, read_tmx, read_vecalign, read_sentalign, read_ladder, read_hunalign_text,
    read_jsonl, read_translation, read_bitextor, read_xces, read_xliff, read_po, read_csv,
    read_xlsx;
SidesReader read_moses;
VersionFilesReader read_moses_versions;
Recognizer is_tsv, is_tmx, is_vecalign, is_ladder, is_hunalign_text, is_jsonl, is_translation,
    is_bitextor, is_xces, is_xliff, is_po, is_csv, is_xlsx, is_tsv_versions, is_jsonl_versions;

/// One row of the table of formats, with one of the two writers.
struct Format {
  FormatInfo info;
  Writer* write = nullptr;
  Reader* read = nullptr;           ///< null if it is only written or has two files
  Recognizer* recognize = nullptr;  ///< null if the content does not identify it
  SidesWriter* write_sides = nullptr;
  SidesReader* read_sides = nullptr;
  VersionsWriter* write_versions = nullptr;
  VersionWriter* write_version = nullptr;  ///< in the place of write_versions, one file per version
  VersionsReader* read_versions = nullptr;
  VersionFilesReader* read_version_files = nullptr;  ///< likewise, one file per version
  Recognizer* is_versions = nullptr;  ///< whether only read_versions can read the file; null if it
                                      ///< reads files of two versions, too
};

/// Returns the table of formats, the default first.
const std::vector<Format>& format_table();

/// Returns the row called `name`. Throws Error{usage} with all names if there is none.
const Format& find_format(const std::string& name);

/// Returns how many versions a unit must have to be written among `versions`: what
/// `options.min_versions` and `options.nulls` say, else the default of the format.
/// Throws Error{usage} if both are given or out of range.
std::uint32_t least_versions(const FormatInfo& format, const WriteOptions& options,
                             std::size_t versions);

/// Throws Error{usage} if `options` are out of range, or the format cannot hold so many versions; 0
/// if their number is not known.
void check_versions(const FormatInfo& format, const WriteOptions& options, std::size_t versions);

/// Throws Error{usage} unless the format has as many files as `count`, 1 or 2.
void check_streams(const FormatInfo& format, int count);

/// The two files of a format with one per side.
struct SidePaths {
  std::string source;
  std::string target;
};

/// Returns the files that `path` names: ONE:TWO, or else `path` with the language of each side as
/// suffix. Throws Error{usage} if a language is unknown, or if there are not two files.
SidePaths side_paths(const std::string& path, const std::string& source_language,
                     const std::string& target_language);

/// The same for any number of versions: ONE:TWO:THREE, or `path` with each of `languages`.
std::vector<std::string> version_paths(const std::string& path,
                                       const std::vector<std::string>& languages);

}  // namespace sejajar::bitext
