#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "language/model/model_lines.h"

namespace sejajar::model {

/// The weights of the components of all features, one column per pass; the last column applies to
/// all later passes too.
struct WeightTable {
  std::vector<std::string> names;            ///< one per row
  std::vector<std::vector<double>> columns;  ///< one per pass, each with one value per row
};

/// Returns a table with the column `component` and one column of weights per pass.
/// Throws Error{model} for a malformed row.
WeightTable read_weights(ModelLines lines);

/// Returns `table` as read_weights() reads it, after `comment` as the first line.
std::string weights_text(const WeightTable& table, const std::string& comment);

}  // namespace sejajar::model
