#pragma once

#include <filesystem>
#include <istream>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace sejajar::model {

/// Length ratio of translations in one pair of languages. Lengths are code points without
/// white space; the variance is that of length * sqrt(ratio) on the source side and length /
/// sqrt(ratio) on the target side, so that it serves both directions.
struct LengthModel {
  double ratio = 1;     ///< target length per source length, above 0
  double variance = 0;  ///< of the difference of a sentence's lengths per unit of length, above 0
};

/// Models by their two base languages, the lesser first in byte order.
using LengthModels = std::map<std::pair<std::string, std::string>, LengthModel>;

/// Returns the rows of `in`: a comment, a header, then tab-separated source, target and the fields
/// of LengthModel in their order. Throws Error{model} with `path` and line if a row is malformed.
LengthModels read_lengths(std::istream& in, const std::string& path);

/// Returns the rows of pairs.tsv in the models directory. Throws Error{model} also if it cannot be
/// read.
LengthModels load_lengths(const std::filesystem::path& directory);

/// Writes `models` as read_lengths() reads them, under `comment` as first line.
void write_lengths(std::ostream& out, const LengthModels& models, const std::string& comment);

/// Returns the model from `source_language` to `target_language` (BCP-47): from their row, inverted
/// if necessary, or else through the pivot language; nothing if neither is possible.
std::optional<LengthModel> find_lengths(const LengthModels& models,
                                        const std::string& source_language,
                                        const std::string& target_language);

}  // namespace sejajar::model
