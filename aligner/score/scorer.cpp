#include "score/scorer.h"

#include <algorithm>
#include <cmath>

namespace sejajar::score {

namespace {

Side side_of(const analyze::Analysis& analysis) {
  return {analysis.units, analysis.counts};
}

/// For every source sentence, the target sentences that a bead starting there can reach.
std::vector<Reach> forward_reach(const dp::Band& band) {
  const std::uint32_t n = band.source_size();
  std::vector<Reach> reach(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t bottom = std::min(i + dp::kLongestMove, n);
    reach[i] = {band.first(i), std::min(band.last(i) + dp::kLongestMove, band.last(bottom))};
  }
  return reach;
}

/// For every target sentence, the source sentences that a bead starting there can reach.
std::vector<Reach> backward_reach(const dp::Band& band) {
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  std::vector<Reach> reach(m);
  std::uint32_t top = 0;     // first row that holds column j
  std::uint32_t bottom = 0;  // last row that holds column j
  for (std::uint32_t j = 0; j < m; ++j) {
    while (band.last(top) < j) ++top;
    while (bottom < n && band.first(bottom + 1) <= j) ++bottom;
    reach[j] = {top, std::min(bottom + dp::kLongestMove, n)};
  }
  return reach;
}

}  // namespace

Scorer::Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
               const dp::Band& band)
    : weights_(weights),
      variance_(beliefs.length.variance),
      prior_(beliefs.prior),
      source_(pair.source, std::sqrt(beliefs.length.ratio)),
      target_(pair.target, 1 / std::sqrt(beliefs.length.ratio)),
      forward_(side_of(pair.source), side_of(pair.target), beliefs.lexicon.forward,
               forward_reach(band)),
      backward_(side_of(pair.target), side_of(pair.source), beliefs.lexicon.backward,
                backward_reach(band)),
      forward_numbers_(pair.source.numbers, pair.target.numbers, forward_reach(band)),
      backward_numbers_(pair.target.numbers, pair.source.numbers, backward_reach(band)),
      forward_names_(pair.source.names, pair.target.names, forward_reach(band)),
      backward_names_(pair.target.names, pair.source.names, backward_reach(band)) {}

Components Scorer::values(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  const std::uint32_t si = i - move.source;
  const std::uint32_t tj = j - move.target;
  BeadFacts facts{source_.at(si, move.source), target_.at(tj, move.target), variance_,
                  prior_[bead_class(move.source, move.target)]};
  if (!facts.is_null()) {
    facts.source_evidence = forward_.of(si, move.source, tj, j);
    facts.target_evidence = backward_.of(tj, move.target, si, i);
    // Either side may count a mention that the other repeats more than once, so the lesser holds.
    if (facts.source.numbers > 0 && facts.target.numbers > 0) {
      facts.shared_numbers = std::min(forward_numbers_.of(si, move.source, tj, j),
                                      backward_numbers_.of(tj, move.target, si, i));
    }
    if (facts.source.names > 0 && facts.target.names > 0) {
      facts.shared_names = std::min(forward_names_.of(si, move.source, tj, j),
                                    backward_names_.of(tj, move.target, si, i));
    }
  }
  Components values;
  component_values(facts, values);
  return values;
}

double Scorer::cost(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  const Components components = values(i, j, move);
  double sum = 0;
  for (std::size_t k = 0; k < kComponents; ++k) sum -= weights_[k] * components[k];
  return sum;
}

}  // namespace sejajar::score
