#pragma once

#include <string>
#include <vector>

#include "ground/text/piece_reader.h"

namespace sejajar::cli {

/// Name and meaning of one column that `split --show` can name.
struct SentenceColumn {
  std::string name;
  std::string description;
};

/// Returns the columns, in the order in which they are best shown.
std::vector<SentenceColumn> sentence_columns();

/// Writes the sentences of a text, whose pieces come one after the other, as lines.
class SentenceTable {
 public:
  /// `columns` are names with commas between them; "text" alone asks for lines without a header.
  /// Throws Error{usage} if one is unknown or stands there twice.
  explicit SentenceTable(const std::string& columns);

  /// Returns what comes before the first sentence: the header and a line end, or nothing.
  std::string header() const;

  /// Returns a line for each sentence of `piece`, with its line end.
  std::string lines_of(const text::Piece& piece) const;

 private:
  std::vector<std::size_t> columns_;  // rows of the table of columns
  bool plain_ = false;
};

}  // namespace sejajar::cli
