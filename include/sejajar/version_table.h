#pragma once

#include <sejajar/bitext.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>
#include <sejajar/version_alignment.h>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// A unit of all versions in a file: texts, indices or both, and the numbers in the file.
struct VersionRow {
  std::vector<BitextSide> cells;                   ///< one per version
  std::vector<std::optional<double>> cell_scores;  ///< one per version, 0..1, higher is better
  std::optional<double> score = {};                ///< 0..1, higher is better

  friend bool operator==(const VersionRow&, const VersionRow&) = default;
};

/// The units of all versions of a text, in order.
struct VersionTable {
  std::vector<BitextDocument> versions;  ///< the first is the source of formats that have one; no
                                         ///< two languages are equal
  std::vector<VersionRow> rows;
  std::uint64_t replaced = 0;           ///< characters that the format forbids, read as spaces
  std::vector<std::string> notes = {};  ///< what else the reader left out, for the user

  friend bool operator==(const VersionTable&, const VersionTable&) = default;
};

/// Returns the units of `alignment` with their texts, indices and scores. A second text in a
/// language is distinguished by its tag: `en`, `en-x-2`. Throws Error{input} if a unit has
/// sentences that its document lacks.
VersionTable version_table_of(std::span<const Document> versions,
                              const VersionAlignment& alignment);

/// Returns the units of two different versions of `table`, by index; the scores become posteriors.
/// Units without either are left out and counted.
Bitext bitext_of(VersionTable table, std::size_t source = 0, std::size_t target = 1);

/// Removes from `table` the units that a filter drops, as filter() does from bitext: the score is
/// the posterior, and a filter of lengths or words compares all versions that have text.
std::vector<Dropped> filter(VersionTable& table, const FilterOptions& options);

/// Writes `table` to `out` and returns what was changed and dropped; two versions as
/// write_bitext() does. Throws Error{usage} as validate() does, or if the format cannot hold the
/// versions, has one file per version, or needs what `table` lacks.
WriteReport write_versions(std::ostream& out, const VersionTable& table,
                           const WriteOptions& options);

/// Returns the versions in `in`, without units that are empty in all of them. Files of two versions
/// are read as read_bitext() does. Throws as that does, except for the number of languages.
VersionTable read_versions(std::istream& in, const BeadSource& from);

}  // namespace sejajar
#pragma GCC visibility pop
