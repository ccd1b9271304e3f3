#include "core/versions/unit_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/dp/passage.h"
#include "ground/threads/parallel.h"

namespace sejajar::versions {

namespace {

double logit(double probability) {
  constexpr double kUncertainty = 1e-3;  // keeps certainty finite
  return std::log((probability + kUncertainty) / (1 - probability + kUncertainty));
}

/// Probability that no sentence of `cell` has a counterpart in the other version.
double all_null(const Correspondence& other, SentenceRange cell) {
  double product = 1;
  for (std::uint32_t s = cell.begin; s < cell.end; ++s) product *= other.nulls[s];
  return product;
}

/// The probability of each unit in one pair of versions, see VersionPair.
std::vector<double> pair_scores(const PairBeads& pair, const std::vector<Unit>& units) {
  const auto costs = [&pair](std::size_t a) { return pair.cost(a); };
  const dp::PathSums sums(pair.beads, costs, dp::soft_min);
  dp::PassageSums passages(pair.beads, sums, costs);
  std::vector<double> scores;
  scores.reserve(units.size());
  for (const Unit& unit : units) {
    const SentenceRange source = unit.cells[pair.source];
    const SentenceRange target = unit.cells[pair.target];
    if (!source.empty() && !target.empty()) {
      scores.push_back(passages.probability({source, target}));
    } else if (!source.empty()) {
      scores.push_back(all_null(pair.both.forward, source));
    } else {
      scores.push_back(target.empty() ? 0 : all_null(pair.both.backward, target));
    }
  }
  return scores;
}

/// The mean of probabilities; 1 if nothing speaks against it.
struct Mean {
  void add(double value) {
    sum += value;
    ++count;
  }
  double value() const { return count > 0 ? sum / count : 1; }

  double sum = 0;
  int count = 0;
};

/// Sets the scores of `unit`; scores[k] is its probability in pair k.
void score_unit(const PairTable& table, const std::vector<double>& scores,
                const ScoreWeights& weights, Unit& unit) {
  std::vector<Mean> cells(unit.cells.size());
  Mean nulls;
  Mean logits;
  double only_pair = 0;  // of the versions present, if they are two
  for (std::size_t k = 0; k < scores.size(); ++k) {
    const PairBeads& pair = table.pairs()[k];
    const SentenceRange source = unit.cells[pair.source];
    const SentenceRange target = unit.cells[pair.target];
    if (source.empty() && target.empty()) continue;
    if (source.empty() || target.empty()) {
      cells[source.empty() ? pair.source : pair.target].add(scores[k]);
      nulls.add(scores[k]);
    } else {
      cells[pair.source].add(scores[k]);
      cells[pair.target].add(scores[k]);
      logits.add(logit(scores[k]));
      only_pair = scores[k];
    }
  }
  const auto present = std::count_if(unit.cells.begin(), unit.cells.end(),
                                     [](SentenceRange cell) { return !cell.empty(); });
  if (present > 2) {
    unit.score = 1 / (1 + std::exp(-(weights.slope * logits.value() + weights.offset)));
  } else {
    unit.score = present == 2 ? only_pair : nulls.value();
  }
  unit.cell_scores.clear();
  for (std::size_t v = 0; v < cells.size(); ++v) {
    const bool alone = present == 1 && !unit.cells[v].empty();
    unit.cell_scores.push_back(alone ? unit.score : cells[v].value());
  }
}

}  // namespace

std::vector<std::vector<double>> score_units(const PairTable& table, const ScoreWeights& weights,
                                             std::vector<Unit>& units) {
  const std::vector<PairBeads>& pairs = table.pairs();
  std::vector<std::vector<double>> scores(pairs.size());
  threads::for_each(pairs.size(), [&](std::size_t k) { scores[k] = pair_scores(pairs[k], units); });
  std::vector<double> of_unit(pairs.size());
  for (std::size_t u = 0; u < units.size(); ++u) {
    for (std::size_t k = 0; k < pairs.size(); ++k) of_unit[k] = scores[k][u];
    score_unit(table, of_unit, weights, units[u]);
  }
  return scores;
}

}  // namespace sejajar::versions
