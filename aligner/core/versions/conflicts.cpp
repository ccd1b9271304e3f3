#include "core/versions/conflicts.h"

#include <algorithm>
#include <cmath>

namespace sejajar::versions {

namespace {

// Below 1, since versions that agree are more often right than one alone; above 0, since the errors
// of versions are not independent.
constexpr double kDiscount = 0.7;

/// Two correspondences in a row: from one side of a pair to another version and on to the other
/// side.
struct Route {
  const Correspondence& there;
  const Correspondence& onward;

  /// Probability that the counterpart of `sentence` in the other version exists.
  double image(std::uint32_t sentence) const { return 1 - there.nulls[sentence]; }

  /// Share of the image whose counterpart on the other side is in `range`.
  double within(std::uint32_t sentence, SentenceRange range) const {
    double share = 0;
    for (const Entry& link : there.links.row(sentence)) {
      share += static_cast<double>(link.value) *
               std::min(1.0, onward.links.sum(link.column, range.begin, range.end));
    }
    return std::min(image(sentence), share);
  }

  /// Share of the image that has a counterpart on the other side.
  double translated(std::uint32_t sentence) const {
    double share = 0;
    for (const Entry& link : there.links.row(sentence))
      share += static_cast<double>(link.value) * (1 - onward.nulls[link.column]);
    return std::min(image(sentence), share);
  }

  /// Probability that the other version shows a boundary at (i, j).
  double cut(std::uint32_t i, std::uint32_t j) const {
    double sum = 0;
    for (const Entry& cut : there.cuts.row(i))
      sum += static_cast<double>(cut.value) * onward.cuts.sum(cut.column, j, j + 1);
    return std::min(1.0, sum);
  }
};

/// Evidence against each of `members` being in a bead with the sentences of `range`.
double outside(const Route& route, SentenceRange members, SentenceRange range) {
  double sum = 0;
  for (std::uint32_t k = members.begin; k < members.end; ++k)
    sum += std::max(0.0, route.image(k) - route.within(k, range));
  return sum;
}

double translated(const Route& route, SentenceRange members) {
  double sum = 0;
  for (std::uint32_t k = members.begin; k < members.end; ++k) sum += route.translated(k);
  return sum;
}

/// Probability that the bead has a boundary inside, at the likeliest place.
double split(const Route& route, SentenceRange source, SentenceRange target) {
  double most = 0;
  for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
    for (std::uint32_t j = target.begin + 1; j < target.end; ++j) {
      const double cut = route.cut(i, j);
      if (cut <= most) continue;
      most = std::max(
          most, cut * route.within(i - 1, {target.begin, j}) * route.within(i, {j, target.end}));
    }
  }
  return most;
}

}  // namespace

Conflicts conflicts_of(SentenceRange source, SentenceRange target,
                       std::span<const Intermediary> others) {
  Conflicts sums{};
  auto& [member, null, divided] = sums;
  for (const Intermediary& other : others) {
    const Route forward{other.from_source, other.to_target};
    const Route backward{other.from_target, other.to_source};
    if (target.empty()) {
      null += translated(forward, source);
    } else if (source.empty()) {
      null += translated(backward, target);
    } else {
      member += outside(forward, source, target) + outside(backward, target, source);
      if (source.size() > 1 && target.size() > 1) divided += split(forward, source, target);
    }
  }
  const double votes = std::pow(static_cast<double>(others.size()) + 1, kDiscount);
  for (double& sum : sums) sum /= votes;
  return sums;
}

}  // namespace sejajar::versions
