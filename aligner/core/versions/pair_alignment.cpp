#include "core/versions/pair_alignment.h"

#include <omp.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/align/last_pass.h"
#include "core/align/quality.h"
#include "core/score/scorer.h"
#include "core/versions/kept_beads.h"
#include "ground/threads/parallel.h"

namespace sejajar::versions {

namespace {

/// Indices of two versions, the lower one first.
using IndexPair = std::pair<std::size_t, std::size_t>;

/// A pair aligned on its own.
struct Found {
  PairBeads pair;
  std::vector<double> source_lengths;
  std::vector<double> target_lengths;
};

/// The beads that the last search found likely. If something is known of the pair, those that are
/// compatible with it, in a band that holds it.
dp::BeadGraph likely_beads(aligning::LastPass& last, const std::vector<KeptBead>& kept) {
  if (kept.empty()) return std::move(last.result.likely);
  dp::BeadGraph beads(with_kept(last.result.likely.band(), kept), last.input.shapes);
  const score::Scorer scorer(last.pair, last.input.parameters, last.weights, beads);
  beads.weigh([&](const dp::Step& step) { return scorer.cost(step); });
  beads.set_null_start(last.result.likely.null_start());
  return compatible(beads, kept);
}

Found align_pair(const VersionSet& set, const IndexPair& indices) {
  const DocumentPair documents{*set.documents[indices.first], *set.documents[indices.second]};
  // Conflicts and votes are weighed against the costs of the last pass.
  const bool every_pass = set.documents.size() > 2;
  aligning::LastPass last =
      aligning::last_pass({documents, {}, every_pass}, set.models, set.options.pairs);
  std::vector<KeptBead> kept = kept_beads(set.options.kept, indices.first, indices.second);
  Found found{{indices.first, indices.second, likely_beads(last, kept)},
              std::move(last.pair.source.length_sum),
              std::move(last.pair.target.length_sum)};
  found.pair.quality =
      last.result.share *
      aligning::quality_of(found.source_lengths, found.target_lengths, last.result.path);
  found.pair.kept = std::move(kept);
  found.pair.expect();
  return found;
}

/// Aligns pairs and collects them.
class Aligner {
 public:
  Aligner(const VersionSet& set, std::vector<std::vector<double>>& lengths,
          const ProgressListener& progress)
      : set_(set), lengths_(lengths), progress_(progress), table_(set.documents.size()) {
    lengths_.resize(set.documents.size());
  }

  /// Aligns `pairs`, of which there will be `total` in all: several at once if there are at least
  /// as many as threads, else with several threads each.
  void align(const std::vector<IndexPair>& pairs, std::size_t total) {
    std::vector<Found> found(pairs.size());
    const auto count = static_cast<std::uint32_t>(pairs.size());
    const bool parallel = count >= static_cast<std::uint32_t>(omp_get_max_threads());
    threads::for_chunks({count, 1, parallel}, [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t k = begin; k < end; ++k) {
        found[k] = align_pair(set_, pairs[k]);
        report(total);
      }
    });
    for (Found& one : found) add(std::move(one));
  }

  PairTable& table() { return table_; }

 private:
  void report(std::size_t total) {
    std::size_t done = 0;
#pragma omp atomic capture
    done = ++done_;
    if (progress_ && omp_get_thread_num() == 0)
      progress_(static_cast<double>(done) / static_cast<double>(total));
  }

  void add(Found found) {
    lengths_[found.pair.source] = std::move(found.source_lengths);
    lengths_[found.pair.target] = std::move(found.target_lengths);
    table_.add(std::move(found.pair));
  }

  const VersionSet& set_;
  std::vector<std::vector<double>>& lengths_;
  const ProgressListener& progress_;
  PairTable table_;
  std::size_t done_ = 0;
};

/// Expected number of 1-1 beads.
double one_to_one_beads(const PairBeads& pair) {
  double sum = 0;
  for (std::size_t a = 0; a < pair.beads.size(); ++a)
    sum += pair.beads.arc(a).shape == dp::Shape{1, 1} ? pair.posteriors[a] : 0;
  return sum;
}

/// The pivot and the versions that agree best with it, `count` in all.
std::vector<std::size_t> hubs(const PairTable& table, std::size_t pivot, std::size_t count) {
  std::vector<std::pair<double, std::size_t>> ranked;
  for (const PairBeads& pair : table.pairs()) {
    const std::size_t other = pair.source == pivot ? pair.target : pair.source;
    ranked.emplace_back(-one_to_one_beads(pair), other);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> versions{pivot};
  for (std::size_t k = 0; k < ranked.size() && versions.size() < count; ++k)
    versions.push_back(ranked[k].second);
  return versions;
}

}  // namespace

PairTable align_pairs(const VersionSet& set, std::vector<std::vector<double>>& lengths,
                      const ProgressListener& progress) {
  const std::size_t versions = set.documents.size();
  const std::size_t pivot = set.options.pivot;
  const bool all = set.options.all_pairs || versions <= set.options.neighbours + std::size_t{1};
  std::vector<IndexPair> with_pivot;
  for (std::size_t v = 0; v < versions; ++v)
    if (v != pivot) with_pivot.push_back(std::minmax({v, pivot}));
  const std::size_t hub_count = all ? versions : set.options.neighbours;
  const std::size_t total = hub_count * (hub_count - 1) / 2 + (versions - hub_count) * hub_count;
  Aligner aligner(set, lengths, progress);
  aligner.align(with_pivot, total);
  std::vector<std::size_t> partners(versions);
  std::iota(partners.begin(), partners.end(), std::size_t{0});
  if (!all) partners = hubs(aligner.table(), pivot, hub_count);
  std::vector<IndexPair> rest;
  for (std::size_t v = 0; v < versions; ++v) {
    for (const std::size_t w : partners) {
      const IndexPair pair = std::minmax({v, w});
      if (v == w || v == pivot || w == pivot) continue;
      if (std::find(rest.begin(), rest.end(), pair) == rest.end()) rest.push_back(pair);
    }
  }
  std::sort(rest.begin(), rest.end());
  aligner.align(rest, total);
  return std::move(aligner.table());
}

}  // namespace sejajar::versions
