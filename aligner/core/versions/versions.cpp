// The alignment of many versions: pairs, consultation, units, scores.

#include <sejajar/error.h>
#include <sejajar/versions.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "core/align/check_options.h"
#include "core/align/decode.h"
#include "core/align/quality.h"
#include "core/versions/consultation.h"
#include "core/versions/kept_beads.h"
#include "core/versions/pair_alignment.h"
#include "core/versions/unit_scores.h"
#include "core/versions/units.h"
#include "core/versions/version_weights.h"
#include "core/versions/votes.h"

namespace sejajar {

namespace versions {
namespace {

constexpr double kLeastQuality = 0.35;  // with the closest version; below it, texts are unrelated
constexpr std::uint32_t kMostRounds = 10;

void check(std::span<const Document> versions, const VersionOptions& options) {
  aligning::check_options(options.pairs);
  if (versions.size() > 2 && options.pairs.score.method != Method::kLogLinear) {
    throw Error(ErrorKind::kUsage, "--method gale-church aligns two texts, not " +
                                       std::to_string(versions.size()) + "; expected log-linear");
  }
  if (versions.empty()) throw Error(ErrorKind::kUsage, "no version; expected at least one");
  if (options.pivot >= versions.size()) {
    throw Error(ErrorKind::kUsage, "the pivot is version " + std::to_string(options.pivot) +
                                       "; expected one below " + std::to_string(versions.size()));
  }
  if (options.rounds > kMostRounds)
    throw Error(ErrorKind::kUsage, "--rounds: " + std::to_string(options.rounds) +
                                       "; expected at most " + std::to_string(kMostRounds));
  if (options.neighbours == 0)
    throw Error(ErrorKind::kUsage, "--neighbours: 0; expected at least 1");
}

/// The order in which versions are worked on, whatever order they were given in: so that no result
/// depends on it.
std::vector<std::size_t> canonical_order(std::span<const Document> versions) {
  std::vector<std::size_t> order(versions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(versions[a].language, versions[a].text) <
           std::tie(versions[b].language, versions[b].text);
  });
  return order;
}

/// The mean and the best quality of each version's pairs.
struct Qualities {
  explicit Qualities(const PairTable& table) : mean(table.versions()), best(table.versions()) {
    std::vector<int> partners(table.versions());
    for (const PairBeads& pair : table.pairs()) {
      for (const std::size_t v : {pair.source, pair.target}) {
        mean[v] += pair.quality;
        best[v] = std::max(best[v], pair.quality);
        ++partners[v];
      }
    }
    for (std::size_t v = 0; v < mean.size(); ++v) mean[v] /= std::max(partners[v], 1);
  }

  std::vector<double> mean;
  std::vector<double> best;
};

/// The pairs of the versions that are `related`.
PairTable related_pairs(PairTable table, const std::vector<bool>& related) {
  PairTable kept(table.versions());
  for (PairBeads& pair : table.pairs())
    if (related[pair.source] && related[pair.target]) kept.add(std::move(pair));
  return kept;
}

/// Sets the cost of each of `beads`, a path, in nats, and the terms that other versions add to it.
void set_costs(const PairBeads& pair, std::vector<Bead>& beads) {
  dp::NullRuns runs;
  for (Bead& bead : beads) {
    const dp::Step step = dp::step_of(bead.source, bead.target);
    const std::size_t arc = *pair.beads.find(bead.source, bead.target);
    bead.cost = pair.cost(arc);
    const Conflicts conflicts = pair.conflicts.empty() ? Conflicts{} : pair.conflicts[arc];
    bead.terms.assign(conflicts.begin(), conflicts.end());
    if (runs.starts_with(step.shape)) bead.cost += pair.beads.null_start();
  }
}

Alignment decoded(const PairBeads& pair, const std::vector<std::vector<double>>& lengths) {
  Alignment alignment;
  alignment.beads = aligning::decode(pair.beads, pair.posteriors);
  set_costs(pair, alignment.beads);
  alignment.beads = with_kept(std::move(alignment.beads), pair.kept);
  for (const Bead& bead : alignment.beads) alignment.cost += bead.cost;
  alignment.quality =
      aligning::quality_of(lengths[pair.source], lengths[pair.target], alignment.beads);
  return alignment;
}

/// What is kept, and every other sentence of the pivot if units are cut at them.
Cores cores_of(const VersionOptions& options, const std::vector<std::uint32_t>& sizes) {
  std::vector<std::vector<std::uint32_t>> numbers = kept_cores(options.kept, sizes);
  if (!options.pivot_units) return Cores(std::move(numbers));
  numbers.resize(sizes.size());
  std::vector<std::uint32_t>& pivot = numbers[options.pivot];
  pivot.resize(sizes[options.pivot], kNoCore);
  auto next = static_cast<std::uint32_t>(options.kept.size());
  for (std::uint32_t& core : pivot) core = core == kNoCore ? next++ : core;
  return Cores(std::move(numbers));
}

std::vector<std::uint32_t> sizes_of(std::span<const Document* const> documents) {
  std::vector<std::uint32_t> sizes;
  for (const Document* document : documents)
    sizes.push_back(static_cast<std::uint32_t>(document->sentences.size()));
  return sizes;
}

/// The beads of a pair as units of its two versions.
std::vector<Unit> units_of(const VersionPair& pair) {
  std::vector<Unit> units;
  for (const Bead& bead : pair.alignment.beads) {
    Unit& unit = units.emplace_back();
    unit.cells = {bead.source, bead.target};
    unit.cell_scores = {bead.posterior, bead.posterior};
    unit.score = bead.posterior;
  }
  return units;
}

/// The alignment of two versions, which have no others to consult.
VersionAlignment align_two(const DocumentPair& documents, const Models& models,
                           const Options& options, const ProgressListener& progress) {
  VersionAlignment both;
  both.pairs.push_back({0, 1, sejajar::align(documents, models, options, progress), {}});
  Alignment& alignment = both.pairs.front().alignment;
  for (Bead& bead : alignment.beads) bead.terms.resize(bead.terms.size() + kConflicts);
  both.units = units_of(both.pairs.front());
  for (const Unit& unit : both.units) both.pairs.front().units.push_back(unit.score);
  both.qualities.assign(2, alignment.quality);
  both.related.assign(2, true);
  return both;
}

/// The alignment of `set`, whose documents are in canonical order.
VersionAlignment align(const VersionSet& set, const ProgressListener& progress) {
  const std::vector<std::uint32_t> sizes = sizes_of(set.documents);
  check_kept(set.options.kept, sizes);
  std::vector<std::vector<double>> lengths;
  PairTable table = align_pairs(set, lengths, progress);
  VersionAlignment alignment;
  const Qualities qualities(table);
  for (const double best : qualities.best) alignment.related.push_back(best >= kLeastQuality);
  table = related_pairs(std::move(table), alignment.related);
  const Conflicts weights = version_weights(set.models, set.options.pairs.score);
  for (std::uint32_t round = 0; round < set.options.rounds; ++round)
    consult(table, weights, set.options.neighbours);
  for (PairBeads& pair : table.pairs()) {
    alignment.pairs.push_back({pair.source, pair.target, decoded(pair, lengths), {}});
    pair.quality = alignment.pairs.back().alignment.quality;
  }
  alignment.qualities = Qualities(table).mean;
  for (std::size_t v = 0; v < alignment.related.size(); ++v)
    if (!alignment.related[v]) alignment.qualities[v] = qualities.mean[v];
  alignment.units = versions::units_of(table, sizes, cores_of(set.options, sizes), kLeastVote);
  std::vector<std::vector<double>> scores =
      score_units(table, score_weights(set.models, set.options.pairs.score), alignment.units);
  for (std::size_t k = 0; k < scores.size(); ++k) alignment.pairs[k].units = std::move(scores[k]);
  return alignment;
}

/// `pair` with source and target swapped.
VersionPair swapped(VersionPair pair) {
  std::swap(pair.source, pair.target);
  for (Bead& bead : pair.alignment.beads) std::swap(bead.source, bead.target);
  return pair;
}

template <class T>
std::vector<T> reordered(const std::vector<T>& values, const std::vector<std::size_t>& order) {
  std::vector<T> result(values.size());
  for (std::size_t k = 0; k < order.size(); ++k) result[order[k]] = values[k];
  return result;
}

/// `alignment` with version order[k] in the place of version k.
VersionAlignment in_given_order(VersionAlignment alignment, const std::vector<std::size_t>& order) {
  for (Unit& unit : alignment.units) {
    unit.cells = reordered(unit.cells, order);
    unit.cell_scores = reordered(unit.cell_scores, order);
  }
  alignment.qualities = reordered(alignment.qualities, order);
  alignment.related = reordered(alignment.related, order);
  for (VersionPair& pair : alignment.pairs) {
    pair.source = order[pair.source];
    pair.target = order[pair.target];
    if (pair.source > pair.target) pair = swapped(std::move(pair));
  }
  std::sort(alignment.pairs.begin(), alignment.pairs.end(),
            [](const VersionPair& a, const VersionPair& b) {
              return std::tie(a.source, a.target) < std::tie(b.source, b.target);
            });
  return alignment;
}

/// `unit` with its cells in `order`. Throws Error{usage} if it has another number of them.
KeptUnit reordered(const KeptUnit& unit, const std::vector<std::size_t>& order) {
  if (unit.cells.size() != order.size())
    throw Error(ErrorKind::kUsage, "--keep: a unit of " + std::to_string(unit.cells.size()) +
                                       " versions; expected " + std::to_string(order.size()));
  KeptUnit result;
  for (const std::size_t v : order) result.cells.push_back(unit.cells[v]);
  return result;
}

}  // namespace
}  // namespace versions

VersionAlignment align_versions(std::span<const Document> documents, const Models& models,
                                const VersionOptions& options, const ProgressListener& progress) {
  versions::check(documents, options);
  if (documents.size() == 2 && options.kept.empty() && !options.pivot_units)
    return versions::align_two({documents[0], documents[1]}, models, options.pairs, progress);
  const std::vector<std::size_t> order = versions::canonical_order(documents);
  VersionOptions canonical = options;
  std::vector<const Document*> ordered;
  ordered.reserve(order.size());
  for (const std::size_t v : order) ordered.push_back(&documents[v]);
  for (KeptUnit& unit : canonical.kept) unit = versions::reordered(unit, order);
  canonical.pivot = static_cast<std::uint32_t>(
      std::find(order.begin(), order.end(), options.pivot) - order.begin());
  VersionAlignment alignment = versions::align({ordered, models, canonical}, progress);
  return versions::in_given_order(std::move(alignment), order);
}

}  // namespace sejajar
