#include "core/versions/unit_scores.h"

#include <cmath>
#include <cstdint>

#include "core/dp/passage.h"

namespace sejajar::versions {

namespace {

// Fitted by logistic regression to whether units are right in all versions.
constexpr double kSlope = 1.62;
constexpr double kOffset = -5.43;

double logit(double probability) {
  constexpr double kUncertainty = 1e-3;  // keeps certainty finite
  return std::log((probability + kUncertainty) / (1 - probability + kUncertainty));
}

/// The probability of each unit in one pair of versions; 0 where a side is empty.
std::vector<double> pair_scores(const PairBeads& pair, const std::vector<Unit>& units) {
  const auto costs = [&pair](std::size_t a) { return pair.cost(a); };
  const dp::PathSums sums(pair.beads, costs, dp::soft_min);
  dp::PassageSums passages(pair.beads, sums, costs);
  std::vector<double> scores;
  scores.reserve(units.size());
  for (const Unit& unit : units) {
    const SentenceRange source = unit.cells[pair.source];
    const SentenceRange target = unit.cells[pair.target];
    const bool both = !source.empty() && !target.empty();
    scores.push_back(both ? passages.probability({source, target}) : 0);
  }
  return scores;
}

/// A sum of values and their number.
struct Mean {
  void add(double value) {
    sum += value;
    ++count;
  }
  double value() const { return count > 0 ? sum / count : 0; }

  double sum = 0;
  int count = 0;
};

/// Probability that no sentence of `cell` has a counterpart in the other version.
double all_null(const Correspondence& other, SentenceRange cell) {
  double product = 1;
  for (std::uint32_t s = cell.begin; s < cell.end; ++s) product *= other.nulls[s];
  return product;
}

}  // namespace

void score_units(const PairTable& table, std::vector<Unit>& units) {
  const std::vector<PairBeads>& pairs = table.pairs();
  std::vector<std::vector<double>> scores(pairs.size());
#pragma omp parallel for schedule(dynamic, 1)
  for (std::int64_t k = 0; k < static_cast<std::int64_t>(pairs.size()); ++k) {
    const auto index = static_cast<std::size_t>(k);
    scores[index] = pair_scores(pairs[index], units);
  }
  for (std::size_t u = 0; u < units.size(); ++u) {
    Unit& unit = units[u];
    std::vector<Mean> cells(unit.cells.size());
    Mean logits;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      const PairBeads& pair = pairs[k];
      const SentenceRange source = unit.cells[pair.source];
      const SentenceRange target = unit.cells[pair.target];
      if (!source.empty() && !target.empty()) {
        cells[pair.source].add(scores[k][u]);
        cells[pair.target].add(scores[k][u]);
        logits.add(logit(scores[k][u]));
      } else if (!source.empty()) {
        cells[pair.target].add(all_null(pair.both.forward, source));
      } else if (!target.empty()) {
        cells[pair.source].add(all_null(pair.both.backward, target));
      }
    }
    unit.cell_scores.clear();
    for (const Mean& cell : cells) unit.cell_scores.push_back(cell.value());
    if (logits.count > 0) unit.score = 1 / (1 + std::exp(-(kSlope * logits.value() + kOffset)));
  }
}

}  // namespace sejajar::versions
