#pragma once

#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include "language/model/model_lines.h"

namespace sejajar::model {

/// The length ratio of translations in one language pair. Lengths are code points without white
/// space; the variance is that of length * sqrt(ratio) on the source side and length / sqrt(ratio)
/// on the target side, which makes it independent of the direction.
struct LengthModel {
  double ratio = 1;     ///< target length per source length, above 0
  double variance = 0;  ///< of the length difference per unit of length, above 0
};

/// Models by their two base languages, in byte order.
using LengthModels = std::map<std::pair<std::string, std::string>, LengthModel>;

/// Returns the rows of a table with the columns source, target, ratio and variance.
/// Throws Error{model} for a malformed row.
LengthModels read_lengths(ModelLines lines);

/// Returns the rows of pairs.tsv in the models directory `directory`.
inline LengthModels load_lengths(const std::filesystem::path& directory) {
  return read_lengths(directory / "pairs.tsv");
}

/// Returns `models` as read_lengths() reads them, after `comment` as the first line.
std::string lengths_text(const LengthModels& models, const std::string& comment);

/// Returns the model from `source_language` to `target_language` (BCP-47): that of their row in
/// either direction, else the composition through the pivot language, else nothing.
std::optional<LengthModel> find_lengths(const LengthModels& models,
                                        const std::string& source_language,
                                        const std::string& target_language);

}  // namespace sejajar::model
