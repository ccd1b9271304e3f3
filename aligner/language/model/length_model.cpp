// Reads and writes models/pairs.tsv.

#include "language/model/length_model.h"

#include <cmath>
#include <fstream>

#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/model/languages.h"
#include "language/model/model_lines.h"

namespace sejajar::model {

namespace {

constexpr std::string_view kHeader = "source\ttarget\tratio\tvariance";
constexpr int kDecimals = 4;

double parse_positive(const ModelLine& line, const std::string& cell) {
  const auto number = text::parse_number(cell);
  if (!number || !std::isfinite(*number) || *number <= 0) {
    line.refuse("'" + cell + "'", "a number above 0");
  }
  return *number;
}

LengthModel inverted(const LengthModel& model) {
  return {1 / model.ratio, model.variance};
}

/// The row of two base languages, inverted if necessary.
std::optional<LengthModel> of_row(const LengthModels& models, const std::string& source,
                                  const std::string& target) {
  if (const auto row = models.find({source, target}); row != models.end()) return row->second;
  if (const auto row = models.find({target, source}); row != models.end())
    return inverted(row->second);
  return std::nullopt;
}

}  // namespace

LengthModels read_lengths(std::istream& in, const std::string& path) {
  LengthModels models;
  for (const ModelLine& line : read_model_rows(in, path, kHeader)) {
    const std::vector<std::string> cells = line.cells();
    if (cells.size() != 4) {
      line.refuse(std::to_string(cells.size()) + " columns", "4, separated by tabs");
    }
    if (cells[0] >= cells[1]) {
      line.refuse("languages '" + cells[0] + "' and '" + cells[1] + "'",
                  "two, the lesser first in byte order");
    }
    const LengthModel model{parse_positive(line, cells[2]), parse_positive(line, cells[3])};
    if (!models.emplace(std::pair(cells[0], cells[1]), model).second) line.refuse_repeated();
  }
  return models;
}

LengthModels load_lengths(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory / "pairs.tsv";
  std::ifstream in = open_model_file(path);
  return read_lengths(in, path.string());
}

void write_lengths(std::ostream& out, const LengthModels& models, const std::string& comment) {
  out << "# " << comment << '\n' << kHeader << '\n';
  for (const auto& [languages, model] : models) {
    out << languages.first << '\t' << languages.second;
    for (const double number : {model.ratio, model.variance})
      out << '\t' << text::format_fixed(number, kDecimals);
    out << '\n';
  }
}

std::optional<LengthModel> find_lengths(const LengthModels& models,
                                        const std::string& source_language,
                                        const std::string& target_language) {
  const std::string source = text::base_language(source_language);
  const std::string target = text::base_language(target_language);
  if (const auto direct = of_row(models, source, target)) return direct;
  const std::string pivot(kPivotLanguage);
  const auto first = of_row(models, source, pivot);
  const auto second = of_row(models, pivot, target);
  if (source == target || !first || !second) return std::nullopt;
  return LengthModel{first->ratio * second->ratio, (first->variance + second->variance) / 2};
}

}  // namespace sejajar::model
