#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "program/batch/stream.h"

namespace sejajar::batch {

struct Record {
  std::size_t number = 0;  ///< of its line in the stream, from 1
  std::string line;
};

/// A text of a record, in views of its line and of the stream.
struct RecordText {
  std::string_view address;
  std::string_view encoded;        ///< base64
  std::string_view language;       ///< BCP-47 tag; "" to guess it
  std::string_view metadata = {};  ///< base64
};

/// The records of a stream.
class Records {
 public:
  /// Reads the header. `stream` must outlive this. Throws Error{input} if a column is missing or
  /// given twice.
  explicit Records(const TextStream& stream);

  /// Returns how many versions a record has at most; 0 if the records are pairs.
  std::size_t versions() const { return versions_; }

  /// Returns the next record; nothing after the last.
  std::optional<Record> next();

  /// Returns the texts of `record`, two or more, without empty versions at the end. Throws
  /// Error{input} without a place if the number of cells is not that of the header, or too small.
  std::vector<RecordText> texts_of(const Record& record) const;

 private:
  std::vector<RecordText> pair_of(const Record& record) const;

  const TextStream& stream_;
  files::LineReader lines_;
  std::size_t versions_ = 0;
  std::vector<std::string> names_;        // of the columns of versions, which are numbered
  std::vector<tables::Column> columns_;   // the same
  std::optional<tables::Header> header_;  // nothing if there is none
};

}  // namespace sejajar::batch
