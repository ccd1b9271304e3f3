// Both directions of the lexicon, each learnt for itself.

#include "align/word_learning.h"

#include <utility>

#include "align/word_estimation.h"
#include "dp/parallel.h"

namespace sejajar::aligning {

namespace {

/// The beads with `given` and `explained` as their sides.
std::vector<BeadView> views_of(const std::vector<WeightedBead>& beads,
                               const analyze::Rows<std::uint32_t>& given,
                               const analyze::Rows<std::uint32_t>& explained, bool forward) {
  std::vector<BeadView> views;
  views.reserve(beads.size());
  std::size_t offset = 0;
  for (const WeightedBead& bead : beads) {
    const auto source = std::pair(bead.source_begin, bead.source_end);
    const auto target = std::pair(bead.target_begin, bead.target_end);
    const auto [given_begin, given_end] = forward ? source : target;
    const auto [explained_begin, explained_end] = forward ? target : source;
    const BeadView& view = views.emplace_back(BeadView{
        given.range(given_begin, given_end), explained.range(explained_begin, explained_end),
        static_cast<float>(bead.posterior), offset});
    offset += view.explained.size();
  }
  return views;
}

}  // namespace

model::Lexicon learn_words(const analyze::PairAnalysis& pair,
                           const std::vector<WeightedBead>& beads, const Prior& prior) {
  model::Lexicon lexicon;
  // Neither direction knows of the other.
#pragma omp parallel sections if (beads.size() > dp::kParallelRows)
  {
#pragma omp section
    {
      auto views = views_of(beads, pair.source.units, pair.target.units, true);
      lexicon.forward =
          WordEstimation(pair.source, pair.target, std::move(views), prior.forward).learn();
    }
#pragma omp section
    {
      auto views = views_of(beads, pair.target.units, pair.source.units, false);
      lexicon.backward =
          WordEstimation(pair.target, pair.source, std::move(views), prior.backward).learn();
    }
  }
  return lexicon;
}

}  // namespace sejajar::aligning
