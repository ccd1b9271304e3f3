#include "core/align/passes.h"

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/align/bead_changes.h"
#include "core/align/length_difference.h"
#include "core/align/outline.h"
#include "core/anchor/candidates.h"
#include "core/anchor/chain.h"
#include "core/anchor/corridor.h"
#include "core/dp/graph_paths.h"

namespace sejajar::aligning {

namespace {

using analyze::PairAnalysis;
using score::kBeadClasses;
using score::LengthFit;

constexpr double kLeastPosterior = 0.1;   // of a bead that a lexicon is learnt from
constexpr double kHardlyChanged = 0.05;   // of the beads since words were learnt
constexpr double kGeneralVariance = 6.8;  // Gale & Church (1993), section 3.2
constexpr double kKnownLength = 6000;     // characters that the ratio of two languages is worth
constexpr double kMostExhaustiveNodes = 1.6e7;  // 6 GB

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
LengthFit fit_length(const PairAnalysis& pair, const std::vector<lexicon::WeightedBead>& beads) {
  const auto single = [](const lexicon::WeightedBead& b) {
    return b.source_end - b.source_begin == 1 && b.target_end - b.target_begin == 1 &&
           b.posterior > 0.5;
  };
  double source = 0;
  double target = 0;
  for (const lexicon::WeightedBead& b : beads) {
    if (!single(b)) continue;
    source += b.posterior * pair.source.length(b.source_begin, b.source_end);
    target += b.posterior * pair.target.length(b.target_begin, b.target_end);
  }
  LengthFit fit;
  fit.ratio = ratio_of(source, target);
  double sum = 20 * kGeneralVariance;
  double weight = 20;
  for (const lexicon::WeightedBead& b : beads) {
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

std::vector<anchor::Candidate> anchors_of(const PairAnalysis& pair,
                                          const lexicon::PairLexicon& lexicon) {
  return anchor::confirmed(
      anchor::heaviest_chain(anchor::candidates(pair, lexicon), pair.target.size()));
}

/// Throws Error{input} if memory would hardly suffice.
PassInput everywhere(const PairAnalysis& pair, PassInput input) {
  const double nodes = (pair.source.size() + 1.0) * (pair.target.size() + 1.0);
  if (nodes > kMostExhaustiveNodes) {
    throw Error(ErrorKind::kInput, std::to_string(pair.source.size()) + " against " +
                                       std::to_string(pair.target.size()) +
                                       " sentences: too many to search everywhere; expected at "
                                       "most 4000 a side with --exhaustive");
  }
  input.beads = dp::BeadGraph(dp::Band::full(pair.source.size(), pair.target.size()));
  input.wide = false;
  return input;
}

/// What the next pass learns from: beads of some probability, and how common each class is.
void collect(const std::vector<double>& posteriors, PassResult& result) {
  result.likely.for_each([&](const dp::Step& step, std::size_t a) {
    const dp::Move move = dp::kMoves[step.move];
    const double posterior = posteriors[a];
    result.class_counts[score::bead_class(move.source, move.target)] += posterior;
    if (move.source == 0 || move.target == 0 || posterior <= kLeastPosterior) return;
    result.beads.push_back({step.i - move.source, step.i, step.j - move.target, step.j, posterior});
  });
}

}  // namespace

PassInput first_input(const PairAnalysis& pair, const lexicon::Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search) {
  PassInput input;
  input.beliefs.length = expected_length(pair, lengths);
  input.beliefs.lexicon = prior.translations();
  if (search.exhaustive) return everywhere(pair, std::move(input));
  input.band = anchor::corridor(pair, anchors_of(pair, prior.translations()), search.radius);
  return input;
}

PassResult run_pass(const PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search) {
  dp::BeadGraph beads =
      input.wide ? dp::BeadGraph(outline(pair, input.beliefs, weights, input.band, search))
                 : input.beads;
  const score::Scorer scorer(pair, input.beliefs, weights, beads);
  beads.weigh([&](std::uint32_t i, std::uint32_t j, std::size_t k) {
    return scorer.cost(i, j, dp::kMoves[k]);
  });
  PassResult result;
  result.band = beads.band();
  result.likely = dp::within(beads, kUnlikely);
  const std::vector<double> posteriors = dp::posteriors(result.likely);
  collect(posteriors, result);
  result.path = decode(result.likely, posteriors);
  if (!input.last) return result;
  for (const Choice& choice : result.path) {
    const auto& [i, j, k] = choice.step;
    result.terms.push_back(score::terms(scorer.values(i, j, dp::kMoves[k]), weights));
  }
  return result;
}

PassInput next_input(const PairAnalysis& pair, const lexicon::Prior& prior, const DonePass& done,
                     const SearchOptions& search) {
  const PassResult& result = done.result;
  PassInput input;
  input.beliefs.length = fit_length(pair, result.beads);
  input.beliefs.prior = fit_prior(result.class_counts);
  const bool keep = changed_share(done.input.learnt_from, result.beads) < kHardlyChanged;
  input.beliefs.lexicon =
      keep ? done.input.beliefs.lexicon : lexicon::learn_translations(pair, result.beads, prior);
  input.learnt_from = keep ? done.input.learnt_from : result.beads;
  if (search.exhaustive) return everywhere(pair, std::move(input));
  // What was likely before, and, if a new lexicon finds anchors elsewhere, their corridor too.
  const dp::Band& likely = result.likely.band();
  const auto anchors =
      keep ? std::vector<anchor::Candidate>() : anchors_of(pair, input.beliefs.lexicon);
  const dp::Band near = anchor::wider(likely, search.margin);
  input.wide = std::any_of(anchors.begin(), anchors.end(), [&](const anchor::Candidate& c) {
    return !near.contains(c.source, c.target);
  });
  if (input.wide) {
    input.band = anchor::unite(likely, anchor::corridor(pair, anchors, search.radius));
  } else {
    input.beads = result.likely;
  }
  return input;
}

}  // namespace sejajar::aligning
