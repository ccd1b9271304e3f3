#include "core/align/passes.h"

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "core/align/bead_changes.h"
#include "core/align/length_difference.h"
#include "core/align/null_rate.h"
#include "core/align/pruned_band.h"
#include "core/align/time_fit.h"
#include "core/anchor/anchor_band.h"
#include "core/anchor/candidates.h"
#include "core/anchor/chain.h"
#include "core/dp/paths.h"

namespace sejajar::aligning {

namespace {

using analyze::PairAnalysis;
using score::kShapeKinds;
using score::LengthFit;

constexpr double kLeastPosterior = 0.1;   // of beads that the lexicon is learnt from
constexpr double kHardlyChanged = 0.05;   // share of beads; if fewer change, none is learnt from
constexpr double kHardlyWrong = 0.1;      // beads; if fewer are wrong, no pass follows
constexpr double kGeneralVariance = 6.8;  // Gale & Church (1993), section 3.2
constexpr double kKnownLength = 6000;     // weight of the languages' ratio in characters
constexpr double kMostExhaustiveNodes = 1.6e7;  // 6 GB

double ratio_of(double source_length, double target_length) {
  return source_length > 0 && target_length > 0 ? target_length / source_length : 1.0;
}

/// The ratio and variance expected before any search: the mean of the ln ratios of the whole texts
/// and of their languages, weighted by the characters that each is based on. The texts alone
/// mislead where much has no translation.
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

/// Posterior-weighted ratio and variance over the 1-1 beads, with kPseudoBeads of the general
/// variance.
LengthFit fit_length(const PairAnalysis& pair, const std::vector<Bead>& beads) {
  constexpr double kPseudoBeads = 20;
  const auto is_one_to_one = [](const Bead& b) {
    return b.source.size() == 1 && b.target.size() == 1 && b.posterior > 0.5;
  };
  double source = 0;
  double target = 0;
  for (const Bead& b : beads) {
    if (!is_one_to_one(b)) continue;
    source += b.posterior * pair.source.length(b.source.begin, b.source.end);
    target += b.posterior * pair.target.length(b.target.begin, b.target.end);
  }
  LengthFit fit;
  fit.ratio = ratio_of(source, target);
  double sum = kPseudoBeads * kGeneralVariance;
  double weight = kPseudoBeads;
  for (const Bead& b : beads) {
    if (!is_one_to_one(b)) continue;
    const double s = pair.source.length(b.source.begin, b.source.end);
    const double t = pair.target.length(b.target.begin, b.target.end);
    if (s + t <= 0) continue;
    sum += b.posterior * length_difference(s, t, fit.ratio);
    weight += b.posterior;
  }
  fit.variance = sum / weight;
  return fit;
}

/// ln of how much more common each kind of two-sided shapes is here than in general, with
/// kPseudoBeads of the general shares. Nulls have a rate of their own.
std::array<double, kShapeKinds> fit_prior(const std::array<double, kShapeKinds>& counts) {
  constexpr double kPseudoBeads = 30;
  const double nulls = score::kGeneralShares[score::kNullGroup];
  double total = 0;
  for (std::size_t k = 0; k < kShapeKinds; ++k)
    total += k % score::kShapeGroups == score::kNullGroup ? 0 : counts[k];
  std::array<double, kShapeKinds> prior{};
  for (std::size_t k = 0; k < kShapeKinds; ++k) {
    const std::size_t group = k % score::kShapeGroups;
    if (group == score::kNullGroup) continue;
    const double kinds = score::has_two_kinds(group) ? 2 : 1;
    const double share = score::kGeneralShares[group] / (1 - nulls) / kinds;
    prior[k] = std::log((counts[k] + kPseudoBeads * share) / (total + kPseudoBeads) / share);
  }
  return prior;
}

/// Whether beads of four or five sentences against one are so common that there may be larger ones.
bool asks_for_wide_shapes(const std::array<double, kShapeKinds>& counts) {
  constexpr double kCommon = 0.02;
  double total = 0;
  for (const double count : counts) total += count;
  double wide = 0;
  for (const auto& [source, target] : {std::pair(1U, 4U), {1U, 5U}, {1U, 6U}}) {
    wide += counts[score::shape_kind(source, target)] + counts[score::shape_kind(target, source)];
  }
  return wide > kCommon * total;
}

/// How sure the search was of the two-sided beads of `path`, see score::PassParameters.
double certainty_of(const std::vector<Bead>& path) {
  constexpr double kGeneral = 3;  // in ordinary texts; a mean posterior of 0.95 gives about as much
  constexpr double kLeast = 0.005;  // of 1 - mean posterior
  double doubt = 0.1;               // with one pseudo-bead, so that a short path is not too sure
  double beads = 1;
  for (const Bead& bead : path) {
    if (bead.source.empty() || bead.target.empty()) continue;
    doubt += 1 - bead.posterior;
    beads += 1;
  }
  return -std::log(doubt / beads + kLeast) - kGeneral;
}

/// The evidence of words per word of the two-sided beads of `path`, see score::PassParameters.
double usual_evidence_of(const std::vector<Bead>& path, const score::Scorer& scorer) {
  constexpr double kGeneral = 0.5;  // with the weight of a tenth of a bead
  constexpr double kLeast = 0.1;
  double evidence = 0.1 * kGeneral;
  double beads = 0.1;
  for (const Bead& bead : path) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const double per_word =
        scorer.values(dp::step_of(bead.source, bead.target))[score::kEvidencePerWord];
    evidence += bead.posterior * std::max(0.0, per_word);
    beads += bead.posterior;
  }
  return std::max(kLeast, evidence / beads);
}

std::vector<anchor::Candidate> anchors_of(const PairAnalysis& pair,
                                          const lexicon::PairLexicon& lexicon) {
  return anchor::supported(
      anchor::heaviest_chain(anchor::candidates(pair, lexicon), pair.target.size()));
}

/// `input` for an exhaustive search. Throws Error{input} if it would take too much memory.
PassInput everywhere(const PairAnalysis& pair, PassInput input) {
  const double nodes = (pair.source.size() + 1.0) * (pair.target.size() + 1.0);
  if (nodes > kMostExhaustiveNodes) {
    throw Error(ErrorKind::kInput, std::to_string(pair.source.size()) + " against " +
                                       std::to_string(pair.target.size()) +
                                       " sentences: too many for an exhaustive search; expected "
                                       "at most 4000 on each side with --exhaustive");
  }
  input.beads = dp::BeadGraph(dp::Band::full(pair.source.size(), pair.target.size()), input.shapes);
  input.wide = false;
  return input;
}

/// Whether a band of new anchors and likely beads is small enough. It is large only if anchors are
/// far from the beads all over the text; such anchors are due to chance.
bool is_searchable(const dp::Band& band, const SearchOptions& search) {
  constexpr std::size_t kNodesPerSentence = 256;
  const std::size_t sentences = std::size_t{band.source_size()} + band.target_size();
  return band.node_count() <= (kNodesPerSentence + search.radius) * sentences;
}

/// Collects the beads and counts that the next pass is estimated from.
void collect(const std::vector<double>& posteriors, PassResult& result) {
  result.likely.for_each([&](const dp::Step& step, std::size_t a) {
    const double posterior = posteriors[a];
    result.shape_counts[score::shape_kind(step.shape.source, step.shape.target)] += posterior;
    if (step.shape.is_null() || posterior <= kLeastPosterior) return;
    result.beads.push_back({step.source(), step.target(), 0, posterior, {}});
  });
}

/// The number of beads of `path` that are expected to be wrong.
double expected_errors(const std::vector<Bead>& path) {
  double errors = 0;
  for (const Bead& bead : path) errors += 1 - bead.posterior;
  return errors;
}

/// Gives the beads of the path their costs and terms.
void explain_path(const score::Scorer& scorer, const score::Components& weights,
                  PassResult& result) {
  dp::NullRuns runs;
  for (Bead& bead : result.path) {
    const dp::Step step = dp::step_of(bead.source, bead.target);
    score::Components values = scorer.values(step);
    if (runs.starts_with(step.shape)) score::set_null_start(result.null_rate, values);
    bead.terms = score::terms(values, weights);
    bead.cost = std::accumulate(bead.terms.begin(), bead.terms.end(), 0.0);
  }
}

}  // namespace

PassInput first_input(const PairAnalysis& pair, const lexicon::Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search) {
  PassInput input;
  input.parameters.length = expected_length(pair, lengths);
  input.parameters.lexicon = prior.translations();
  if (search.exhaustive) return everywhere(pair, std::move(input));
  input.band = anchor::anchor_band(pair, anchors_of(pair, prior.translations()), search.radius);
  return input;
}

PassResult run_pass(const PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search) {
  PassResult result;
  result.share = input.share;
  dp::BeadGraph beads = input.beads;
  if (input.wide) {
    PrunedBand pruned = pruned_band(pair, input, weights, search);
    beads = dp::BeadGraph(std::move(pruned.band), input.shapes);
    result.share = pruned.share;
  }
  const score::Scorer scorer(pair, input.parameters, weights, beads);
  beads.weigh([&](const dp::Step& step) { return scorer.cost(step); });
  result.band = beads.band();
  beads.set_null_start(score::null_start_cost(input.parameters.null_rate, weights));
  RatedBeads rated{dp::within(beads, kUnlikely), input.parameters.null_rate, {}};
  fit_null_rate(rated, weights);
  result.likely = std::move(rated.beads);
  result.null_rate = rated.null_rate;
  collect(rated.expected.posteriors, result);
  result.path = decode(result.likely, rated.expected.posteriors);
  result.certainty = certainty_of(result.path);
  if (!input.last) result.usual_evidence = usual_evidence_of(result.path, scorer);
  result.last = input.last || expected_errors(result.path) < kHardlyWrong ||
                changed_share(input.learnt_from, result.beads) < kHardlyChanged;
  if (result.last) explain_path(scorer, weights, result);
  return result;
}

PassInput next_input(const PairAnalysis& pair, const lexicon::Prior& prior, const DonePass& done,
                     const SearchOptions& search) {
  const PassResult& result = done.result;
  PassInput input;
  input.parameters.length = fit_length(pair, result.beads);
  input.parameters.prior = fit_prior(result.shape_counts);
  input.parameters.null_rate = result.null_rate;
  input.parameters.certainty = result.certainty;
  input.parameters.usual_evidence = result.usual_evidence;
  input.parameters.times = fit_times(pair, result.beads);
  if (asks_for_wide_shapes(result.shape_counts)) input.shapes = dp::kWideShapes;
  const bool keep = changed_share(done.input.learnt_from, result.beads) < kHardlyChanged;
  input.parameters.lexicon =
      keep ? done.input.parameters.lexicon : lexicon::learn_translations(pair, result.beads, prior);
  input.learnt_from = keep ? done.input.learnt_from : result.beads;
  if (search.exhaustive) return everywhere(pair, std::move(input));
  // The likely beads, and the band of new anchors if a new lexicon finds any far from them.
  const dp::Band& likely = result.likely.band();
  const auto anchors =
      keep ? std::vector<anchor::Candidate>() : anchors_of(pair, input.parameters.lexicon);
  const dp::Band near = anchor::wider(likely, search.margin);
  input.wide = std::any_of(anchors.begin(), anchors.end(), [&](const anchor::Candidate& c) {
    return !near.contains(c.source, c.target);
  });
  if (input.wide) {
    input.band = anchor::unite(likely, anchor::anchor_band(pair, anchors, search.radius));
    input.wide = is_searchable(input.band, search);
  }
  if (input.wide) return input;
  input.share = result.share;
  if (input.shapes.size() != done.input.shapes.size()) {
    input.beads = dp::BeadGraph(near, input.shapes);
  } else {
    input.beads = result.likely;
  }
  return input;
}

}  // namespace sejajar::aligning
