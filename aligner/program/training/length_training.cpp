// Ratio and variance are measured per text, so that one long text does not dominate.

#include "program/training/length_training.h"

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>

#include "core/align/length_difference.h"
#include "ground/text/number_format.h"
#include "language/analyze/endings.h"

namespace sejajar::training {

namespace {

using model::LengthModel;
using model::LengthModels;

constexpr double kLeastVariance = 0.1;  // below that of any two languages

/// Lengths of a line and its translation, the lesser language first.
struct Lengths {
  double source;
  double target;
};

using Text = std::vector<Lengths>;

Text lengths_of(const ParallelText& text) {
  Text lengths;
  for (const ParallelLine& line : text.lines) {
    const double source = analyze::visible_length(line.source);
    const double target = analyze::visible_length(line.target);
    if (source == 0 || target == 0) continue;
    const bool ordered = text.languages.source < text.languages.target;
    lengths.push_back(ordered ? Lengths{source, target} : Lengths{target, source});
  }
  if (lengths.size() < kFewestMeasured) {
    throw Error(ErrorKind::kInput, text.path + ": " + text::counted(lengths.size(), "line") +
                                       "; expected at least " + std::to_string(kFewestMeasured));
  }
  return lengths;
}

/// ln(target length / source length) of the whole text.
double log_ratio(const Text& text) {
  Lengths sum{0, 0};
  for (const Lengths& line : text) {
    sum.source += line.source;
    sum.target += line.target;
  }
  return std::log(sum.target / sum.source);
}

double variance_of(const Text& text) {
  const double ratio = std::exp(log_ratio(text));
  double sum = 0;
  for (const Lengths& line : text) {
    sum += aligning::length_difference(line.source, line.target, ratio);
  }
  return sum / static_cast<double>(text.size());
}

LengthModel model_of(const std::vector<Text>& texts) {
  double ratio = 0;
  double variance = 0;
  for (const Text& text : texts) {
    ratio += log_ratio(text);
    variance += variance_of(text);
  }
  const auto count = static_cast<double>(texts.size());
  return {std::exp(ratio / count), std::max(variance / count, kLeastVariance)};
}

}  // namespace

LengthModels train_lengths(const std::vector<ParallelText>& texts) {
  std::map<std::pair<std::string, std::string>, std::vector<Text>> by_pair;
  for (const ParallelText& text : texts) {
    const auto [lesser, greater] = std::minmax(text.languages.source, text.languages.target);
    by_pair[{lesser, greater}].push_back(lengths_of(text));
  }
  LengthModels models;
  for (const auto& [languages, of_pair] : by_pair) models[languages] = model_of(of_pair);
  return models;
}

}  // namespace sejajar::training
