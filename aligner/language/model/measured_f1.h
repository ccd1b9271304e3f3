#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "language/model/model_lines.h"

namespace sejajar::model {

/// Strict F1, 0..1, by two BCP-47 tags in byte order.
using MeasuredF1 = std::map<std::pair<std::string, std::string>, double>;

/// Returns the rows of a table with the columns source, target and f1.
/// Throws Error{model} for a malformed row.
MeasuredF1 read_measured_f1(ModelLines lines);

/// Returns the rows of measured.tsv in the models directory `directory`; none if it has no such
/// file.
MeasuredF1 load_measured_f1(const std::filesystem::path& directory);

/// Returns what was measured for the two languages (BCP-47) in either order: for the tags as they
/// are, else for their base languages, else nothing.
std::optional<double> find_measured_f1(const MeasuredF1& measured, const std::string& a,
                                       const std::string& b);

}  // namespace sejajar::model
