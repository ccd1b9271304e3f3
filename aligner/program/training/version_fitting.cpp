#include "program/training/version_fitting.h"

#include <sejajar/models.h>
#include <sejajar/versions.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "core/versions/consultation.h"
#include "core/versions/pair_alignment.h"
#include "core/versions/units.h"
#include "core/versions/version_weights.h"
#include "core/versions/votes.h"
#include "ground/threads/parallel.h"
#include "language/lexicon/lexicons.h"
#include "language/model/tables.h"

namespace sejajar::training {

namespace {

using versions::Conflicts;
using versions::PairBeads;
using versions::PairTable;
using versions::ScoreWeights;

/// A gold document and its pairs, each aligned on its own.
struct Prepared {
  const VersionDocument* document;
  PairTable table;
};

Models models_of(const model::WeightTable& weights,
                 const std::optional<std::filesystem::path>& directory,
                 std::span<const VersionDocument> documents) {
  auto tables = std::make_shared<model::Tables>();
  tables->weights = weights;
  if (!directory) return {std::move(tables), std::make_shared<const lexicon::Lexicons>()};
  std::set<std::string> languages;
  for (const VersionDocument& document : documents)
    for (const Document& version : document.versions) languages.insert(version.language);
  tables->lengths = model::load_lengths(*directory);
  return {std::move(tables), std::make_shared<const lexicon::Lexicons>(lexicon::load_lexicons(
                                 *directory, {languages.begin(), languages.end()}))};
}

Prepared prepare(const VersionDocument& document, const Models& models) {
  VersionOptions options;
  options.all_pairs = true;
  std::vector<const Document*> pointers;
  for (const Document& version : document.versions) pointers.push_back(&version);
  std::vector<std::vector<double>> lengths;
  return {&document, versions::align_pairs({pointers, models, options}, lengths, {})};
}

/// The pairs after all rounds with weights `conflicts`.
PairTable consulted(const PairTable& alone, const Conflicts& conflicts) {
  const VersionOptions defaults;
  PairTable table = alone;
  for (std::uint32_t round = 0; round < defaults.rounds; ++round)
    versions::consult(table, conflicts, defaults.neighbours);
  return table;
}

/// -ln of the posterior of a gold bead in nats, at most as if it were kLeast.
double surprise(const PairTable& table, const GoldBead& bead) {
  constexpr double kLeast = 1e-4;
  const PairBeads& pair = table.pair(bead.v, bead.w);
  const auto found = pair.beads.find(bead.first, bead.second);
  return -std::log(std::max(kLeast, found ? pair.posteriors[*found] : 0.0));
}

/// The mean over all gold beads.
double mean_surprise(const std::vector<Prepared>& documents, const Conflicts& conflicts) {
  std::vector<double> sums(documents.size());
  std::size_t beads = 0;
  threads::for_each(documents.size(), [&](std::size_t d) {
    const PairTable table = consulted(documents[d].table, conflicts);
    for (const GoldBead& bead : documents[d].document->beads) sums[d] += surprise(table, bead);
  });
  double sum = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    sum += sums[d];
    beads += documents[d].document->beads.size();
  }
  return sum / static_cast<double>(beads);
}

/// Multiplies one weight at a time by smaller and smaller factors as long as that helps.
Conflicts descend(const std::vector<Prepared>& documents, Conflicts weights, double& least) {
  for (const double factor : {2.0, 1.4, 1.2, 1.1}) {
    for (bool better = true; better;) {
      better = false;
      for (double& weight : weights) {
        for (const double times : {factor, 1 / factor}) {
          const double before = weight;
          weight *= times;
          const double found = mean_surprise(documents, weights);
          if (found < least) {
            least = found;
            better = true;
            break;
          }
          weight = before;
        }
      }
    }
  }
  return weights;
}

/// The evidence of a unit and whether it is right.
struct Judged {
  double evidence = 0;
  bool right = false;
};

std::vector<Judged> judged_units(const Prepared& prepared, const Conflicts& conflicts) {
  const VersionDocument& document = *prepared.document;
  const PairTable table = consulted(prepared.table, conflicts);
  std::vector<std::uint32_t> sizes;
  for (const Document& version : document.versions)
    sizes.push_back(static_cast<std::uint32_t>(version.sentences.size()));
  std::vector<Unit> units = versions::units_of(table, sizes, {}, versions::kLeastVote);
  versions::score_units(table, {1, 0}, units);
  std::vector<Judged> judged;
  for (Unit& unit : units) {
    for (SentenceRange& cell : unit.cells)
      if (cell.empty()) cell = {};
    const auto present = std::count_if(unit.cells.begin(), unit.cells.end(),
                                       [](SentenceRange cell) { return !cell.empty(); });
    if (present < 3) continue;  // of two versions, the score is that of their pair
    const bool right =
        std::find(document.units.begin(), document.units.end(), unit.cells) != document.units.end();
    judged.push_back({std::log(unit.score / (1 - unit.score)), right});
  }
  return judged;
}

/// Logistic regression by Newton's method, in steps of at most 1, with next to no regularization.
ScoreWeights regression(const std::vector<Judged>& judged) {
  constexpr double kRidge = 1e-3;
  constexpr int kSteps = 30;
  ScoreWeights weights;
  for (int step = 0; step < kSteps; ++step) {
    std::array<double, 2> gradient = {-kRidge * weights.slope, -kRidge * weights.offset};
    std::array<double, 3> curvature = {kRidge, 0, kRidge};
    for (const auto& [evidence, right] : judged) {
      const double p = 1 / (1 + std::exp(-(weights.slope * evidence + weights.offset)));
      const double error = (right ? 1 : 0) - p;
      gradient[0] += error * evidence;
      gradient[1] += error;
      curvature[0] += p * (1 - p) * evidence * evidence;
      curvature[1] += p * (1 - p) * evidence;
      curvature[2] += p * (1 - p);
    }
    const double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
    const double slope = (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
    const double offset = (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
    const double share = 1 / std::max({1.0, std::abs(slope), std::abs(offset)});
    weights.slope += share * slope;
    weights.offset += share * offset;
  }
  return weights;
}

void set_row(const std::string& name, double weight, model::WeightTable& table) {
  const auto found = std::find(table.names.begin(), table.names.end(), name);
  const auto row = found - table.names.begin();
  if (found == table.names.end()) table.names.push_back(name);
  for (std::vector<double>& column : table.columns) {
    column.resize(table.names.size());
    column[static_cast<std::size_t>(row)] = weight;
  }
}

}  // namespace

FittedVersions fit_versions(std::span<const VersionDocument> documents,
                            const model::WeightTable& weights,
                            const std::optional<std::filesystem::path>& directory) {
  const Models models = models_of(weights, directory, documents);
  std::vector<Prepared> prepared;
  for (const VersionDocument& document : documents) prepared.push_back(prepare(document, models));
  FittedVersions fitted;
  fitted.before = fitted.after = mean_surprise(prepared, fitted.weights.conflicts);
  fitted.weights.conflicts = descend(prepared, fitted.weights.conflicts, fitted.after);
  std::vector<Judged> judged;
  for (const Prepared& one : prepared) {
    const std::vector<Judged> more = judged_units(one, fitted.weights.conflicts);
    judged.insert(judged.end(), more.begin(), more.end());
  }
  fitted.weights.scores = regression(judged);
  return fitted;
}

void set_rows(const VersionWeights& weights, model::WeightTable& table) {
  const std::vector<FeatureInfo> features = version_features();
  for (std::size_t k = 0; k < versions::kConflicts; ++k)
    set_row(features[k].name, weights.conflicts[k], table);
  set_row(versions::kScoreSlope, weights.scores.slope, table);
  set_row(versions::kScoreOffset, weights.scores.offset, table);
}

}  // namespace sejajar::training
