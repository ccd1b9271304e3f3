#pragma once

#include <string>
#include <vector>

#include "exchange/documents/piece_reader.h"

namespace sejajar::cli {

/// A column of `split --show`.
struct SentenceColumn {
  std::string name;
  std::string description;
};

/// Returns the columns, in the usual order.
std::vector<SentenceColumn> sentence_columns();

/// Writes the sentences of a text, given in pieces, as lines.
class SentenceTable {
 public:
  /// `columns` are names separated by commas; "text" alone is lines without a header.
  /// The names are known. Throws Error{usage} if one is given twice.
  explicit SentenceTable(const std::string& columns);

  /// Returns the header with its line end, or "" if there is none.
  std::string header() const;

  /// Returns one line per sentence of `piece`, with line ends.
  std::string lines_of(const documents::Piece& piece) const;

 private:
  std::vector<std::size_t> columns_;  // indices into the table of columns
  bool plain_ = false;
};

}  // namespace sejajar::cli
