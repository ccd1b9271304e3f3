#include "core/score/weights.h"

#include <sejajar/error.h>

#include <algorithm>
#include <string>

namespace sejajar::score {

namespace {

std::size_t index_of(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Sets the weights of the components or whole features that `overrides` names.
void override_weights(const std::map<std::string, double>& overrides, Components& weights) {
  const std::vector<std::string>& names = component_names();
  for (const auto& [name, weight] : overrides) {
    if (name.starts_with(kVersionWeights)) continue;
    bool found = false;
    for (std::size_t k = 0; k < names.size(); ++k) {
      if (names[k] != name && !names[k].starts_with(name + ".")) continue;
      weights[k] = weight;
      found = true;
    }
    if (found) continue;
    throw Error(ErrorKind::kUsage, "--weight: no component '" + name +
                                       "'; expected one of models/weights.tsv, or a feature");
  }
}

}  // namespace

std::vector<Components> weights_of(const model::WeightTable& table,
                                   const std::map<std::string, double>& overrides) {
  const std::vector<std::string>& names = component_names();
  if (table.columns.empty()) {
    throw Error(ErrorKind::kModel,
                "weights.tsv: not loaded; expected a models directory that has it");
  }
  for (const std::string& name : table.names) {
    if (index_of(names, name) < names.size() || name.starts_with(kVersionWeights)) continue;
    throw Error(ErrorKind::kModel,
                "weights.tsv: unknown component '" + name + "'; expected those of features()");
  }
  std::vector<Components> weights(table.columns.size());
  for (std::size_t k = 0; k < names.size(); ++k) {
    const std::size_t row = index_of(table.names, names[k]);
    if (row == table.names.size()) {
      throw Error(ErrorKind::kModel,
                  "weights.tsv: no component '" + names[k] + "'; expected one row for each");
    }
    for (std::size_t pass = 0; pass < weights.size(); ++pass)
      weights[pass][k] = table.columns[pass][row];
  }
  for (Components& pass : weights) override_weights(overrides, pass);
  return weights;
}

double version_weight(const model::WeightTable& table,
                      const std::map<std::string, double>& overrides, const std::string& name) {
  if (const auto found = overrides.find(name); found != overrides.end()) return found->second;
  const std::size_t row = index_of(table.names, name);
  if (row == table.names.size() || table.columns.empty())
    throw Error(ErrorKind::kModel,
                "weights.tsv: no weight '" + name + "'; expected one row for it");
  return table.columns.back()[row];
}

Components weights_of(const std::map<std::string, double>& named) {
  Components weights{};
  override_weights(named, weights);
  return weights;
}

}  // namespace sejajar::score
