#include "core/anchor/anchor_band.h"

#include <algorithm>
#include <cmath>

namespace sejajar::anchor {

namespace {

using analyze::PairAnalysis;

/// A rectangle of s x t nodes is searched whole if it has at most this many nodes per sentence of
/// its two sides: 128 x 128, or 64 sentences against any number.
constexpr std::uint64_t kNodesPerSentence = 64;

constexpr double kMostDrift = 64;  // columns; keeps the band linear in the sentences

struct Node {
  std::uint32_t i;
  std::uint32_t j;
};

/// The rectangle between two neighbouring anchors or corners.
struct Stretch {
  Node from;
  Node to;
};

/// Both bounds of every row, before they become a Band.
struct Bounds {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> last;

  Bounds(std::uint32_t n, std::uint32_t m) : first(n + 1, m), last(n + 1, 0) {}

  void cover(std::uint32_t i, std::uint32_t from, std::uint32_t to) {
    first[i] = std::min(first[i], from);
    last[i] = std::max(last[i], to);
  }
};

std::uint32_t minus(std::uint32_t value, std::uint32_t step) {
  return value > step ? value - step : 0;
}

/// Column of row i up to which the target side of the stretch has the same share of its length as
/// the source side has up to i.
std::uint32_t equal_length_column(const PairAnalysis& pair, const Stretch& stretch,
                                  std::uint32_t i) {
  const auto& [from, to] = stretch;
  const double whole = pair.source.length(from.i, to.i);
  const double share = whole > 0 ? pair.source.length(from.i, i) / whole : 0.5;
  const auto& sums = pair.target.length_sum;
  const double goal = sums[from.j] + share * pair.target.length(from.j, to.j);
  const auto begin = sums.begin() + from.j;
  const auto end = sums.begin() + to.j + 1;
  const auto found = std::lower_bound(begin, end, goal);
  return std::min(to.j, static_cast<std::uint32_t>(found - sums.begin()));
}

/// Adds the nodes of `stretch` and those up to `radius` columns from them to `bounds`.
void cover_stretch(const PairAnalysis& pair, const Stretch& stretch, std::uint32_t radius,
                   Bounds& bounds) {
  const auto& [from, to] = stretch;
  const std::uint32_t m = pair.target.size();
  const std::uint64_t rows = to.i - from.i;
  const std::uint64_t columns = to.j - from.j;
  const bool small = rows * columns <= kNodesPerSentence * (rows + columns);
  // The true path strays from the line of equal length like a random walk: by the square root of
  // the distance. What strays further is found by widening.
  const double distance = static_cast<double>(std::max(rows, columns));
  const auto drift = static_cast<std::uint32_t>(std::min(kMostDrift, 2 * std::sqrt(distance)));
  for (std::uint32_t i = from.i; i <= to.i; ++i) {
    std::uint32_t begin = small || i < to.i ? from.j : to.j;
    std::uint32_t end = small || i > from.i ? to.j : from.j;
    std::uint32_t width = radius;
    if (!small && i > from.i && i < to.i) {
      begin = end = equal_length_column(pair, stretch, i);
      width += drift;
    }
    bounds.cover(i, minus(begin, width), std::min(m, end + width));
  }
}

}  // namespace

dp::Band anchor_band(const PairAnalysis& pair, const std::vector<Candidate>& anchors,
                     std::uint32_t radius) {
  Bounds bounds(pair.source.size(), pair.target.size());
  Node from{0, 0};
  for (const Candidate& anchor : anchors) {
    const Node to{anchor.source, anchor.target};
    cover_stretch(pair, {from, to}, radius, bounds);
    from = to;
  }
  cover_stretch(pair, {from, {pair.source.size(), pair.target.size()}}, radius, bounds);
  bounds.last.back() = pair.target.size();
  return {std::move(bounds.first), std::move(bounds.last)};
}

dp::Band unite(const dp::Band& a, const dp::Band& b) {
  Bounds bounds(a.source_size(), a.target_size());
  for (std::uint32_t i = 0; i <= a.source_size(); ++i) {
    bounds.cover(i, a.first(i), a.last(i));
    bounds.cover(i, b.first(i), b.last(i));
  }
  return {std::move(bounds.first), std::move(bounds.last)};
}

dp::Band around(const std::vector<dp::Step>& path, std::uint32_t source_size,
                std::uint32_t radius) {
  const std::uint32_t m = path.empty() ? 0 : path.back().j;
  Bounds bounds(source_size, m);
  bounds.cover(0, 0, std::min(radius, m));
  // Every node of the path covers the rows that its bead skips too.
  for (const dp::Step& step : path) {
    for (std::uint32_t i = minus(step.i, dp::kMostSentences); i <= step.i; ++i) {
      bounds.cover(i, minus(step.j, radius), std::min(m, step.j + radius));
    }
  }
  bounds.last.back() = m;
  return {std::move(bounds.first), std::move(bounds.last)};
}

dp::Band wider(const dp::Band& band, std::uint32_t radius) {
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  Bounds bounds(n, m);
  // Bounds never fall from row to row, so the rows `radius` above and below hold the extremes.
  for (std::uint32_t i = 0; i <= n; ++i) {
    bounds.cover(i, minus(band.first(minus(i, radius)), radius),
                 std::min(m, band.last(std::min(n, i + radius)) + radius));
  }
  return {std::move(bounds.first), std::move(bounds.last)};
}

bool widen(dp::Band& band, const std::vector<dp::Step>& path, std::uint32_t margin) {
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  Bounds bounds(n, m);
  bool wider = false;
  for (std::uint32_t i = 0; i <= n; ++i) bounds.cover(i, band.first(i), band.last(i));
  for (const dp::Step& step : path) {
    const std::uint32_t first = band.first(step.i);
    const std::uint32_t last = band.last(step.i);
    const bool left = first > 0 && step.j < first + margin;
    const bool right = last < m && step.j + margin > last;
    if (!left && !right) continue;
    const std::uint32_t width = std::max(last - first, margin);
    for (std::uint32_t i = minus(step.i, width); i <= std::min(n, step.i + width); ++i) {
      bounds.cover(i, minus(step.j, width), std::min(m, step.j + width));
    }
    wider = true;
  }
  if (wider) band = {std::move(bounds.first), std::move(bounds.last)};
  return wider;
}

}  // namespace sejajar::anchor
