// Repeats the last search of a pair to recover the terms that align_versions() does not keep.

#include <sejajar/features.h>
#include <sejajar/versions.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/align/check_options.h"
#include "core/align/last_pass.h"
#include "core/score/scorer.h"
#include "core/versions/conflicts.h"
#include "core/versions/kept_beads.h"

namespace sejajar {

namespace versions {
namespace {

void swap_sides(std::vector<Bead>& beads) {
  for (Bead& bead : beads) std::swap(bead.source, bead.target);
}

/// The beads whose costs the last search compared; with something known, see likely_beads().
dp::BeadGraph compared_beads(const aligning::LastPass& last, const std::vector<KeptBead>& kept) {
  if (!kept.empty())
    return dp::BeadGraph(with_kept(last.result.likely.band(), kept), last.input.shapes);
  return last.input.wide ? dp::BeadGraph(last.result.band, last.input.shapes) : last.input.beads;
}

bool is_kept(const Bead& bead, const std::vector<KeptBead>& kept) {
  return std::any_of(kept.begin(), kept.end(), [&](const KeptBead& known) {
    return known.source == bead.source && known.target == bead.target;
  });
}

/// Puts the terms of features() before those that the beads have.
void add_terms(const aligning::LastPass& last, const std::vector<KeptBead>& kept,
               std::vector<Bead>& beads) {
  const dp::BeadGraph graph = compared_beads(last, kept);
  const score::Scorer scorer(last.pair, last.input.parameters, last.weights, graph);
  dp::NullRuns runs;
  for (Bead& bead : beads) {
    const dp::Step step = dp::step_of(bead.source, bead.target);
    const bool starts_run = runs.starts_with(step.shape);
    if (is_kept(bead, kept)) continue;
    score::Components values = scorer.values(step);
    if (starts_run) score::set_null_start(last.result.null_rate, values);
    std::vector<double> terms = score::terms(values, last.weights);
    terms.insert(terms.end(), bead.terms.begin(), bead.terms.end());
    bead.terms = std::move(terms);
    bead.cost = std::accumulate(bead.terms.begin(), bead.terms.end(), 0.0);
  }
}

}  // namespace
}  // namespace versions

void explain_pair(const DocumentPair& documents, const Models& models,
                  const VersionOptions& options, VersionPair& pair) {
  aligning::check_options(options.pairs);
  std::vector<Bead>& beads = pair.alignment.beads;
  const bool complete = std::any_of(beads.begin(), beads.end(), [](const Bead& bead) {
    return bead.terms.size() > versions::kConflicts;
  });
  if (complete) return;
  const auto key = [](const Document& d) { return std::tie(d.language, d.text); };
  // As align_versions() does, so that the order of the versions makes no difference.
  const bool swapped = key(documents.target) < key(documents.source);
  const std::size_t source = swapped ? pair.target : pair.source;
  const std::size_t target = swapped ? pair.source : pair.target;
  const DocumentPair ordered =
      swapped ? DocumentPair{documents.target, documents.source} : documents;
  const aligning::LastPass last = aligning::last_pass({ordered, {}, true}, models, options.pairs);
  if (swapped) versions::swap_sides(beads);
  versions::add_terms(last, versions::kept_beads(options.kept, source, target), beads);
  if (swapped) versions::swap_sides(beads);
}

}  // namespace sejajar
