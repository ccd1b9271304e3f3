#pragma once

#include <sejajar/version_table.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sejajar::bitext {

/// Most versions of a table. A row has a cell for each, so that units in ever new languages, which
/// are no versions of a text, would need memory without limit.
constexpr std::size_t kMostVersions = 1000;

/// The columns of a table whose versions become known unit by unit, by language.
class VersionColumns {
 public:
  /// Adds the column of a version known beforehand; `declared` if it is sure that there is such a
  /// version.
  void add(const std::string& language, bool declared);

  /// Sets whether a text may only go into a column of exactly its language, or else also into one
  /// of its base language.
  void match_exactly(bool exactly) { exactly_ = exactly; }

  /// Returns the column of each of `languages`, the texts of one unit: one of exactly this
  /// language, else of the same base language, else a new one; the second text in a language has a
  /// column of its own. Nothing if the language is "", or if there would be more than `most`
  /// columns.
  std::vector<std::optional<std::size_t>> place(const std::vector<std::string>& languages,
                                                std::size_t most);

  /// Returns the column of `language`, or else of the same base language; nothing if there is none.
  std::optional<std::size_t> find(const std::string& language) const;

  /// Returns the number of columns.
  std::size_t size() const { return languages_.size(); }

  /// Returns the language of a column.
  const std::string& language(std::size_t column) const { return languages_[column]; }

  /// Gives `table` its versions and each row all of their cells, in the order of the units: a new
  /// version is before the version that follows it in its first unit. Leaves out rows without
  /// cells and, as long as there are more than two, versions without any that are not declared.
  void arrange(VersionTable& table) const;

 private:
  std::vector<std::string> languages_;  // by column
  std::vector<bool> declared_;          // by column
  std::vector<std::size_t> order_;      // columns, as they are to be arranged
  std::ptrdiff_t added_ = 0;            // columns known beforehand, which are the first in order
  bool exactly_ = false;
};

}  // namespace sejajar::bitext
