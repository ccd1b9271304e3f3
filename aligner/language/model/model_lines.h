#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::model {

/// One line of a model file, with its place for messages.
struct ModelLine {
  std::string path;
  std::size_t number = 0;  ///< from 1
  std::string text;        ///< without white space around it, never empty

  /// Throws Error{model} that names the place.
  [[noreturn]] void refuse(const std::string& what, const std::string& expected) const;

  /// Throws Error{model}: the entry is given twice.
  [[noreturn]] void refuse_repeated() const;

  /// Returns the cells between the tabs, at least one.
  std::vector<std::string> cells() const;
};

/// Returns the lines of `in` that hold data: neither blank nor comments (# at the start).
/// Throws Error{model} if the text is not UTF-8 or its first line is not a comment, which gives the
/// origin and the licence.
std::vector<ModelLine> read_model_lines(std::istream& in, const std::string& path);

/// Returns the data lines below the first, which must be `header`. Throws Error{model} too if it is
/// not.
std::vector<ModelLine> read_model_rows(std::istream& in, const std::string& path,
                                       std::string_view header);

/// Returns the file `path`, open for reading. Throws Error{model} if that fails.
std::ifstream open_model_file(const std::filesystem::path& path);

}  // namespace sejajar::model
