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

  /// Throws Error{model} for an entry that stands in the file twice.
  [[noreturn]] void refuse_repeated() const;

  /// Returns what stands between the tabs; one cell at least.
  std::vector<std::string> cells() const;
};

/// Returns the lines of `in` that hold data: neither blank nor comments (# at the start).
/// Throws Error{model} if the text is not UTF-8 or its first line, where origin and licence
/// belong, is no comment.
std::vector<ModelLine> read_model_lines(std::istream& in, const std::string& path);

/// The same for a table: the lines below `header`, which is the first. Throws Error{model} too if
/// it is not.
std::vector<ModelLine> read_model_rows(std::istream& in, const std::string& path,
                                       std::string_view header);

/// Returns the file `path`, open for reading. Throws Error{model} if that fails.
std::ifstream open_model_file(const std::filesystem::path& path);

}  // namespace sejajar::model
