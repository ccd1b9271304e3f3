// The baseline that papers compare with. It shares the search with the other method and nothing of
// its score. Entry point: gale_church.

#include "core/align/gale_church.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

#include "core/align/quality.h"
#include "core/anchor/corridor.h"
#include "core/dp/bead_costs.h"
#include "core/dp/posterior.h"
#include "core/dp/viterbi.h"
#include "core/score/features.h"
#include "language/analyze/analysis.h"
#include "language/analyze/endings.h"

namespace sejajar::aligning {

namespace {

using analyze::PairAnalysis;

constexpr double kRatio = 1;                  // c: target characters per source character
constexpr double kVariance = 6.8;             // s2: per source character
constexpr double kSeries = 25;                // erfc is near the end of a double's range beyond it
constexpr double kWholeLattice = 4e6;         // nodes that are searched without a band
constexpr std::uint32_t kWithoutAnchors = 2;  // times as wide a band as with anchors

/// The one thing that the method knows of a document: the lengths of its sentences.
analyze::Analysis lengths_of(const Document& document) {
  analyze::Analysis lengths;
  lengths.length_sum.push_back(0);
  for (const Sentence& sentence : document.sentences) {
    const std::uint32_t length = analyze::visible_length(document.text_of(sentence));
    lengths.length_sum.push_back(lengths.length_sum.back() + length);
  }
  lengths.endings.resize(document.sentences.size());
  return lengths;
}

double length_term(const PairAnalysis& pair, std::uint32_t i, std::uint32_t j, dp::Move move) {
  return length_cost(pair.source.length(i - move.source, i),
                     pair.target.length(j - move.target, j));
}

/// Where the terms of this method stand among those of a bead.
struct Places {
  std::size_t bead;
  std::size_t length;
  std::size_t count;
};

Places find_places() {
  const auto& table = score::feature_table();
  const auto place = [&](std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const score::Feature& row) { return row.name == name; });
    return static_cast<std::size_t>(found - table.begin());
  };
  return {place("bead"), place("length"), table.size()};
}

struct Found {
  dp::Band band;
  std::vector<dp::Step> path;
  dp::Sums sums;
};

Found find_path(const PairAnalysis& pair, const SearchOptions& search) {
  const std::uint32_t n = pair.source.size();
  const std::uint32_t m = pair.target.size();
  const bool whole = static_cast<double>(n) * m <= kWholeLattice;
  Found found;
  found.band =
      whole ? dp::Band::full(n, m) : anchor::corridor(pair, {}, kWithoutAnchors * search.radius);
  const auto cost = [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
    const dp::Move move = dp::kGaleChurchMoves[k];
    return shape_cost(move) + length_term(pair, i, j, move);
  };
  // Each turn widens the band, and the whole lattice needs no widening.
  for (;;) {
    const dp::BeadCosts costs(found.band, dp::kGaleChurchMoves, cost);
    found.path = dp::viterbi({found.band, dp::kGaleChurchMoves}, costs);
    dp::Band wider = found.band;
    if (!anchor::widen(wider, found.path, search.margin)) {
      found.sums = dp::sum_paths({found.band, dp::kGaleChurchMoves}, costs);
      return found;
    }
    found.band = std::move(wider);
  }
}

}  // namespace

double tail_cost(double delta) {
  const double x = std::abs(delta) / std::numbers::sqrt2;
  if (x < kSeries) return -std::log(std::erfc(x));
  // erfc x = exp(-x^2) / (x sqrt(pi)) * (1 - 1 / 2x^2 + 3 / 4x^4 - ...), Abramowitz & Stegun 7.1.23
  const double inverse = 1 / (2 * x * x);
  const double series = inverse * (-1 + inverse * (3 - 15 * inverse));
  return x * x + std::log(x / std::numbers::inv_sqrtpi) - std::log1p(series);
}

double length_cost(double source, double target) {
  const double mean = (source + target / kRatio) / 2;
  return mean > 0 ? tail_cost((target - source * kRatio) / std::sqrt(mean * kVariance)) : 0;
}

double shape_cost(dp::Move move) {
  if (move.source == 1 && move.target == 1) return -std::log(0.89);
  if (move.source == 2 && move.target == 2) return -std::log(0.011);
  return move.source == 0 || move.target == 0 ? -std::log(0.0099) : -std::log(0.089);
}

Alignment gale_church(const DocumentPair& documents, const SearchOptions& search) {
  const PairAnalysis pair{lengths_of(documents.source), lengths_of(documents.target)};
  const Found found = find_path(pair, search);
  const Places places = find_places();
  Alignment alignment;
  for (const dp::Step& step : found.path) {
    const dp::Move move = dp::kGaleChurchMoves[step.move];
    Bead bead;
    bead.source = {step.i - move.source, step.i};
    bead.target = {step.j - move.target, step.j};
    bead.terms.assign(places.count, 0);
    bead.terms[places.bead] = shape_cost(move);
    bead.terms[places.length] = length_term(pair, step.i, step.j, move);
    bead.cost = bead.terms[places.bead] + bead.terms[places.length];
    const std::size_t before = found.band.index(bead.source.begin, bead.target.begin);
    const std::size_t after = found.band.index(step.i, step.j);
    bead.posterior = found.sums.posterior(before, after, move, bead.cost);
    alignment.cost += bead.cost;
    alignment.beads.push_back(std::move(bead));
  }
  alignment.quality = quality_of(pair, alignment.beads);
  return alignment;
}

}  // namespace sejajar::aligning
