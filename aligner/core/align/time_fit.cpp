#include "core/align/time_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace sejajar::aligning {

namespace {

constexpr std::uint32_t kAround =
    32;  // sentences on either side that have a say in an offset, less if far
constexpr double kTolerance = 1000;  // milliseconds between times that agree
constexpr double kChance = 0.25;     // share of agreeing beads that says nothing
constexpr double kPseudoBeads = 1;   // that do not agree

/// A bead: when its sides begin.
struct Point {
  std::uint32_t sentence;  ///< of the source
  double source;           ///< milliseconds
  double target;           ///< milliseconds
  double weight;           ///< posterior
};

/// A value and its weight.
using Weighted = std::pair<double, double>;

std::vector<Point> points_of(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads) {
  std::vector<Point> points;
  points.reserve(beads.size());
  for (const Bead& bead : beads)
    points.push_back(
        {bead.source.begin, static_cast<double>(pair.source.times[bead.source.begin].begin),
         static_cast<double>(pair.target.times[bead.target.begin].begin), bead.posterior});
  std::stable_sort(points.begin(), points.end(),
                   [](const Point& a, const Point& b) { return a.sentence < b.sentence; });
  return points;
}

/// The median of `values`, which it sorts.
double median(std::span<Weighted> values) {
  std::sort(values.begin(), values.end());
  double rest = 0;
  for (const Weighted& value : values) rest += value.second / 2;
  double middle = 0;
  for (const auto& [value, weight] : values) {
    middle = value;
    rest -= weight;
    if (rest <= 0) break;
  }
  return middle;
}

/// The median slope between beads a few sentences apart; 1 if there are none.
double rate_of(const std::vector<Point>& points) {
  std::vector<Weighted> slopes;
  for (const std::size_t apart : {4U, 8U, 16U}) {
    for (std::size_t k = apart; k < points.size(); ++k) {
      const Point& a = points[k - apart];
      const Point& b = points[k];
      const double time = b.source - a.source;
      if (time > kTolerance) slopes.emplace_back((b.target - a.target) / time, a.weight * b.weight);
    }
  }
  return slopes.empty() ? 1 : std::clamp(median(slopes), 0.5, 2.0);
}

/// Those of `offsets`, sorted, that agree with each other: the greatest weight in any range.
std::span<Weighted> agreeing(std::vector<Weighted>& offsets) {
  double inside = 0, most = 0;
  std::size_t begin = 0, end = 0;
  // offsets[first .. k] agree with their middle; `inside` is their weight.
  for (std::size_t k = 0, first = 0; k < offsets.size(); ++k) {
    inside += offsets[k].second;
    for (; offsets[k].first - offsets[first].first > 2 * kTolerance; ++first)
      inside -= offsets[first].second;
    if (inside <= most) continue;
    most = inside;
    begin = first;
    end = k + 1;
  }
  return std::span(offsets).subspan(begin, end - begin);
}

/// The most common of `offsets`, which it sorts, and how far they agree on it.
score::LocalTime agreed(std::vector<Weighted>& offsets) {
  std::sort(offsets.begin(), offsets.end());
  score::LocalTime local;
  local.offset = median(agreeing(offsets));
  double total = kPseudoBeads, inside = 0, near = 0;
  std::vector<Weighted> distances;
  for (const auto& [offset, weight] : offsets) {
    const double away = std::abs(offset - local.offset);
    total += weight;
    if (away <= kTolerance) {
      inside += weight;
      distances.emplace_back(away, weight);
    } else if (away <= 5 * kTolerance) {
      near += weight;
    }
  }
  local.deviation = median(distances);
  // Wrong beads are off by a sentence or two: as many as are near are inside by chance.
  const double share = (inside - near / 4) / total;
  local.agreement = std::max(0.0, (share - kChance) / (1 - kChance));
  return local;
}

}  // namespace

score::TimeMap fit_times(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads) {
  score::TimeMap map;
  if (pair.source.times.empty() || pair.target.times.empty()) return map;
  const std::vector<Point> points = points_of(pair, beads);
  map.rate = rate_of(points);
  map.local.resize(pair.source.size());
  bool any = false;
  std::vector<Weighted> offsets;
  for (std::uint32_t i = 0; i < map.local.size(); ++i) {
    const auto before = [](const Point& p, std::uint32_t sentence) {
      return p.sentence < sentence;
    };
    auto point =
        std::lower_bound(points.begin(), points.end(), i < kAround ? 0 : i - kAround, before);
    offsets.clear();
    for (; point != points.end() && point->sentence <= i + kAround; ++point) {
      const double away = std::abs(static_cast<double>(point->sentence) - i);
      offsets.emplace_back(point->target - map.rate * point->source,
                           point->weight * (1 - away / (kAround + 1)));
    }
    map.local[i] = agreed(offsets);
    any = any || map.local[i].agreement > 0;
  }
  if (!any) map.local.clear();
  return map;
}

}  // namespace sejajar::aligning
