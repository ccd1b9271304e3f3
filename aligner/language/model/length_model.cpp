#include "language/model/length_model.h"

#include <limits>

#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/model/languages.h"

namespace sejajar::model {

namespace {

constexpr tables::Column kLengthColumns[] = {{"source"}, {"target"}, {"ratio"}, {"variance"}};
constexpr tables::NumberRange kPositive = {std::numeric_limits<double>::min(),
                                           std::numeric_limits<double>::max(), "a number above 0"};
constexpr int kDecimals = 4;

LengthModel inverted(const LengthModel& model) {
  return {1 / model.ratio, model.variance};
}

/// The model of two base languages from their row in either direction.
std::optional<LengthModel> direct_model(const LengthModels& models, const std::string& source,
                                        const std::string& target) {
  if (const auto row = models.find({source, target}); row != models.end()) return row->second;
  if (const auto row = models.find({target, source}); row != models.end())
    return inverted(row->second);
  return std::nullopt;
}

}  // namespace

LengthModels read_lengths(ModelLines lines) {
  LengthModels models;
  const tables::Header header = lines.header(kLengthColumns);
  for (std::string line; lines.next(line);) {
    const auto cells = header.cells(line, lines.place());
    const auto languages = lines.pair_of(cells[0], cells[1]);
    const LengthModel model{tables::number_in(cells[2], lines.place(), kPositive),
                            tables::number_in(cells[3], lines.place(), kPositive)};
    if (!models.emplace(languages, model).second) lines.fail_duplicate(line);
  }
  return models;
}

std::string lengths_text(const LengthModels& models, const std::string& comment) {
  std::string text = "# " + comment + "\nsource\ttarget\tratio\tvariance\n";
  for (const auto& [languages, model] : models) {
    text += languages.first + '\t' + languages.second;
    for (const double number : {model.ratio, model.variance})
      text += '\t' + text::format_fixed(number, kDecimals);
    text += '\n';
  }
  return text;
}

std::optional<LengthModel> find_lengths(const LengthModels& models,
                                        const std::string& source_language,
                                        const std::string& target_language) {
  const std::string source = identify::base_language(source_language);
  const std::string target = identify::base_language(target_language);
  if (const auto direct = direct_model(models, source, target)) return direct;
  const std::string pivot(kPivotLanguage);
  const auto first = direct_model(models, source, pivot);
  const auto second = direct_model(models, pivot, target);
  if (source == target || !first || !second) return std::nullopt;
  return LengthModel{first->ratio * second->ratio, (first->variance + second->variance) / 2};
}

}  // namespace sejajar::model
