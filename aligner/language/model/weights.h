#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace sejajar::model {

/// The weights of the components of all features, one column per pass; the last column serves all
/// further passes.
struct WeightTable {
  std::vector<std::string> names;            ///< one per row
  std::vector<std::vector<double>> columns;  ///< one per pass, each with one value per row
};

/// Returns the table of `in`: a comment, a header, then name and one value per pass, separated by
/// tabs. Throws Error{model} with `path` and line if a row is malformed.
WeightTable read_weights(std::istream& in, const std::string& path);

/// Writes `table` as read_weights() reads it, under `comment` as its first line.
void write_weights(std::ostream& out, const WeightTable& table, const std::string& comment);

}  // namespace sejajar::model
