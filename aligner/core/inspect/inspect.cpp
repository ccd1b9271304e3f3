// Repeats the search to recover what align() does not return.

#include <sejajar/inspect.h>

#include <limits>

#include "core/align/anchor_kinds.h"
#include "core/align/last_pass.h"
#include "core/inspect/rivals.h"
#include "core/inspect/ties.h"
#include "ground/threads/parallel.h"
#include "language/lexicon/lexicons.h"
#include "language/lexicon/prior.h"

namespace sejajar {

namespace {

void find_ties(const inspecting::TieSources& sources, const Alignment& alignment,
               Inspection& inspection) {
  const auto beads = static_cast<std::uint32_t>(alignment.beads.size());
  const auto find = [&](inspecting::TieFinder& finder, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t k = begin; k < end; ++k)
      inspection.beads[k].ties = finder.find(alignment.beads[k]);
  };
  threads::for_chunks(
      {beads, 16, beads > threads::kParallelRows}, [&] { return inspecting::TieFinder(sources); },
      find);
}

std::vector<SentenceRange> ranges_of(const dp::Band& band) {
  std::vector<SentenceRange> ranges;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i)
    ranges.push_back({band.first(i), band.last(i) + 1});
  return ranges;
}

/// The inspection of an alignment by a method without margins, rivals and anchors.
Inspection ties_alone(const DocumentPair& documents, const Alignment& alignment,
                      const Models& models) {
  Inspection inspection;
  inspection.beads.resize(alignment.beads.size());
  for (InspectedBead& bead : inspection.beads)
    bead.margin = std::numeric_limits<double>::quiet_NaN();
  const analyze::PairAnalysis pair = analyze::analyze(documents);
  const lexicon::Prior prior = lexicon::prior_of(
      pair, models.lexicons().find(documents.source.language, documents.target.language));
  find_ties({documents, pair, prior.translations()}, alignment, inspection);
  return inspection;
}

}  // namespace

Inspection inspect(const DocumentPair& documents, const Alignment& alignment, const Models& models,
                   const Options& options) {
  if (options.score.method == Method::kGaleChurch) return ties_alone(documents, alignment, models);
  const aligning::LastPass last = aligning::last_pass(documents, models, options);
  Inspection inspection;
  inspection.beads = inspecting::find_rivals(last, alignment);
  inspection.anchors = aligning::anchors_by_kind(last.pair, last.input.parameters.lexicon);
  inspection.band = ranges_of(last.result.band);
  find_ties({documents, last.pair, last.input.parameters.lexicon}, alignment, inspection);
  return inspection;
}

}  // namespace sejajar
