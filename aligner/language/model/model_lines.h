#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"

namespace sejajar::model {

/// Reads the text files under models/ line by line: first a comment with origin and licence, then
/// one entry a line; blank lines and further comments (# at the start) are skipped. All its errors
/// are Error{model} with `path:line`.
class ModelLines {
 public:
  /// Reads the file `path`. Throws Error{model} if it cannot be read.
  ModelLines(const std::filesystem::path& path) : lines_(path.string(), ErrorKind::kModel) {}

  /// Reads from `in`, which must outlive this; `name` is for messages.
  ModelLines(std::istream& in, std::string name) : lines_(in, std::move(name), ErrorKind::kModel) {}

  /// Reads the next entry, white space around it removed; false at the end.
  /// Throws Error{model} if the file does not begin with a comment.
  bool next(std::string& line);

  /// Reads the header of a table that must have `columns` and no others.
  tables::Header header(std::span<const tables::Column> columns);

  /// Returns `a` and `b`, the languages of a row. Throws Error{model} unless they are in byte
  /// order.
  std::pair<std::string, std::string> pair_of(std::string_view a, std::string_view b) const;

  /// Returns the place of the current line.
  const files::Place& place() const { return lines_.place(); }

  /// Throws Error{model} at the current line.
  [[noreturn]] void fail(const std::string& what, const std::string& expected) const {
    lines_.fail(what, expected);
  }

  /// Throws Error{model}: `entry`, the current line, is a duplicate.
  [[noreturn]] void fail_duplicate(const std::string& entry) const {
    fail("'" + entry + "' given twice", "each entry once");
  }

 private:
  files::LineReader lines_;
};

}  // namespace sejajar::model
