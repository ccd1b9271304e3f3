#include "align/passes.h"

#include <algorithm>
#include <cmath>

#include "align/decode.h"
#include "align/length_difference.h"
#include "align/likely_nodes.h"
#include "align/outline.h"
#include "anchor/candidates.h"
#include "anchor/chain.h"
#include "anchor/corridor.h"

namespace sejajar::aligning {

namespace {

using analyze::PairAnalysis;
using score::kBeadClasses;
using score::LengthFit;

constexpr double kLeastPosterior = 0.1;   // of a bead that a lexicon is learnt from
constexpr double kGeneralVariance = 6.8;  // Gale & Church (1993), section 3.2
constexpr double kKnownLength = 6000;     // characters that the ratio of two languages stands for
constexpr double kUnlikely = 14;          // nats above all paths at which a node is given up
constexpr std::uint32_t kStray = 0;       // nodes that a pass may stray from what was likely before

double ratio_of(double source_length, double target_length) {
  return source_length > 0 && target_length > 0 ? target_length / source_length : 1.0;
}

/// What the whole texts and what is known of their languages make likely: the ratio in ln, each
/// weighed by the characters that stand behind it. Texts alone mislead where much has no
/// translation.
LengthFit expected_length(const PairAnalysis& pair,
                          const std::optional<model::LengthModel>& lengths) {
  const double source = pair.source.length(0, pair.source.size());
  const double target = pair.target.length(0, pair.target.size());
  LengthFit fit{ratio_of(source, target), kGeneralVariance};
  if (!lengths) return fit;
  fit.variance = lengths->variance;
  const double read = source > 0 && target > 0 ? std::sqrt(source * target) : 0;
  fit.ratio = std::exp((read * std::log(fit.ratio) + kKnownLength * std::log(lengths->ratio)) /
                       (read + kKnownLength));
  return fit;
}

/// Posterior-weighted ratio and variance over the 1-1 beads, drawn towards the general variance by
/// 20 beads' worth of it.
LengthFit fit_length(const PairAnalysis& pair, const std::vector<WeightedBead>& beads) {
  const auto single = [](const WeightedBead& b) {
    return b.source_end - b.source_begin == 1 && b.target_end - b.target_begin == 1 &&
           b.posterior > 0.5;
  };
  double source = 0;
  double target = 0;
  for (const WeightedBead& b : beads) {
    if (!single(b)) continue;
    source += b.posterior * pair.source.length(b.source_begin, b.source_end);
    target += b.posterior * pair.target.length(b.target_begin, b.target_end);
  }
  LengthFit fit;
  fit.ratio = ratio_of(source, target);
  double sum = 20 * kGeneralVariance;
  double weight = 20;
  for (const WeightedBead& b : beads) {
    if (!single(b)) continue;
    const double s = pair.source.length(b.source_begin, b.source_end);
    const double t = pair.target.length(b.target_begin, b.target_end);
    if (s + t <= 0) continue;
    sum += b.posterior * length_difference(s, t, fit.ratio);
    weight += b.posterior;
  }
  fit.variance = sum / weight;
  return fit;
}

/// ln of how much more common each class is here than in general, drawn towards the general shares
/// by 50 beads.
std::array<double, kBeadClasses> fit_prior(const std::array<double, kBeadClasses>& counts) {
  double total = 0;
  for (const double count : counts) total += count;
  std::array<double, kBeadClasses> prior{};
  for (std::size_t k = 0; k < kBeadClasses; ++k) {
    const double general = score::kGeneralShares[k];
    prior[k] = std::log((counts[k] + 50 * general) / (total + 50) / general);
  }
  return prior;
}

std::vector<anchor::Candidate> anchors_of(const PairAnalysis& pair, const model::Lexicon& lexicon) {
  return anchor::confirmed(
      anchor::heaviest_chain(anchor::candidates(pair, lexicon), pair.target.size()));
}

PassInput everywhere(const PairAnalysis& pair, PassInput input) {
  input.band = dp::Band::full(pair.source.size(), pair.target.size());
  input.wide = false;
  return input;
}

/// The posterior of every bead between likely nodes.
dp::BeadCosts posteriors_of(const PassResult& result, const dp::BeadCosts& costs) {
  const dp::Band& band = result.band;
  const auto posterior = [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
    const dp::Move move = dp::kMoves[k];
    return result.sums.posterior(band.index(i - move.source, j - move.target), band.index(i, j),
                                 move, costs(i, j, k));
  };
  return dp::BeadCosts(result.likely, dp::kMoves, posterior);
}

/// What the next pass learns from: beads of some probability, and how common each class is.
void collect(const dp::BeadCosts& posteriors, PassResult& result) {
  const dp::Band& band = result.likely;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
        const double posterior = posteriors(i, j, k);
        if (posterior == 0) continue;
        const dp::Move move = dp::kMoves[k];
        result.class_counts[score::bead_class(move.source, move.target)] += posterior;
        if (move.source == 0 || move.target == 0 || posterior <= kLeastPosterior) continue;
        result.beads.push_back({i - move.source, i, j - move.target, j, posterior});
      }
    }
  }
}

}  // namespace

PassInput first_input(const PairAnalysis& pair, const Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search) {
  PassInput input;
  input.beliefs.length = expected_length(pair, lengths);
  input.beliefs.lexicon = prior;
  if (search.exhaustive) return everywhere(pair, std::move(input));
  input.band = anchor::corridor(pair, anchors_of(pair, prior), search.radius);
  return input;
}

PassResult run_pass(const PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search) {
  PassResult result;
  result.band = input.wide ? outline(pair, input.beliefs, weights, input.band, search) : input.band;
  const score::Scorer scorer(pair, input.beliefs, weights, result.band);
  const dp::BeadCosts costs(result.band, dp::kMoves,
                            [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
                              return scorer.cost(i, j, dp::kMoves[k]);
                            });
  result.sums = dp::sum_paths({result.band, dp::kMoves}, costs);
  result.likely = likely_nodes(result.band, result.sums, kUnlikely);
  const dp::BeadCosts posteriors = posteriors_of(result, costs);
  result.path = decode(result.likely, posteriors);
  collect(posteriors, result);
  return result;
}

PassInput next_input(const PairAnalysis& pair, const Prior& prior, const PassResult& result,
                     const SearchOptions& search) {
  PassInput input;
  input.beliefs.length = fit_length(pair, result.beads);
  input.beliefs.prior = fit_prior(result.class_counts);
  input.beliefs.lexicon = learn_words(pair, result.beads, prior);
  if (search.exhaustive) return everywhere(pair, std::move(input));
  // What was likely before, and, if the lexicon that it taught finds anchors elsewhere, their
  // corridor too.
  input.band = anchor::wider(result.likely, kStray);
  const dp::Band near = anchor::wider(result.likely, search.margin);
  const auto anchors = anchors_of(pair, input.beliefs.lexicon);
  input.wide = std::any_of(anchors.begin(), anchors.end(), [&](const anchor::Candidate& c) {
    return !near.contains(c.source, c.target);
  });
  if (input.wide)
    input.band = anchor::unite(input.band, anchor::corridor(pair, anchors, search.radius));
  return input;
}

}  // namespace sejajar::aligning
