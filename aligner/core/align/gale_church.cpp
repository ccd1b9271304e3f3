// The baseline that papers compare with. It shares the search with the log-linear method, not the
// score.

#include "core/align/gale_church.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

#include "core/align/quality.h"
#include "core/anchor/anchor_band.h"
#include "core/dp/paths.h"
#include "core/score/features.h"
#include "language/analyze/analysis.h"
#include "language/analyze/endings.h"

namespace sejajar::aligning {

namespace {

using analyze::PairAnalysis;

constexpr double kRatio = 1;                  // c: target characters per source character
constexpr double kVariance = 6.8;             // s2: per source character
constexpr double kSeries = 25;                // erfc is near the end of a double's range beyond it
constexpr double kMostUnbandedNodes = 4e6;    // that are searched without a band
constexpr std::uint32_t kWithoutAnchors = 2;  // factor of the radius

/// An analysis with the lengths of the sentences, which is all that the method uses.
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

double length_term(const PairAnalysis& pair, const dp::Step& step) {
  return length_cost(pair.source.length(step.source().begin, step.i),
                     pair.target.length(step.target().begin, step.j));
}

/// Where the terms of this method are in Bead::terms.
struct TermIndices {
  std::size_t bead;
  std::size_t length;
  std::size_t count;
};

TermIndices term_indices() {
  const auto& table = score::feature_table();
  const auto index_of = [&](std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const score::Feature& row) { return row.name == name; });
    return static_cast<std::size_t>(found - table.begin());
  };
  return {index_of("bead"), index_of("length"), table.size()};
}

struct Found {
  dp::BeadGraph graph;
  std::vector<std::size_t> path;
};

Found find_path(const PairAnalysis& pair, const SearchOptions& search) {
  const std::uint32_t n = pair.source.size();
  const std::uint32_t m = pair.target.size();
  dp::Band band = static_cast<double>(n) * m <= kMostUnbandedNodes
                      ? dp::Band::full(n, m)
                      : anchor::anchor_band(pair, {}, kWithoutAnchors * search.radius);
  // Each iteration widens the band; the full band needs no widening.
  for (;;) {
    Found found{dp::BeadGraph(band, dp::kGaleChurchShapes), {}};
    found.graph.weigh(
        [&](const dp::Step& step) { return shape_cost(step.shape) + length_term(pair, step); });
    found.path = dp::cheapest_path(found.graph, dp::own_costs(found.graph));
    if (!anchor::widen(band, dp::steps_of(found.graph, found.path), search.margin)) return found;
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

double shape_cost(dp::Shape shape) {
  if (shape.source == 1 && shape.target == 1) return -std::log(0.89);
  if (shape.source == 2 && shape.target == 2) return -std::log(0.011);
  return shape.is_null() ? -std::log(0.0099) : -std::log(0.089);
}

Alignment gale_church(const DocumentPair& documents, const SearchOptions& search) {
  const PairAnalysis pair{lengths_of(documents.source), lengths_of(documents.target)};
  const auto [graph, path] = find_path(pair, search);
  const std::vector<dp::Step> steps = dp::steps_of(graph, path);
  const dp::PathSums sums(graph, dp::own_costs(graph), dp::soft_min);
  const TermIndices terms = term_indices();
  Alignment alignment;
  for (std::size_t k = 0; k < path.size(); ++k) {
    const dp::Step& step = steps[k];
    Bead bead{step.source(), step.target(), 0, 0, std::vector<double>(terms.count, 0)};
    bead.terms[terms.bead] = shape_cost(step.shape);
    bead.terms[terms.length] = length_term(pair, step);
    bead.cost = bead.terms[terms.bead] + bead.terms[terms.length];
    bead.posterior =
        sums.posterior(graph.arc(path[k]), graph.band().index(step.i, step.j), bead.cost);
    alignment.cost += bead.cost;
    alignment.beads.push_back(std::move(bead));
  }
  alignment.quality = quality_of(pair, alignment.beads);
  return alignment;
}

}  // namespace sejajar::aligning
