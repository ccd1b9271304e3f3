#pragma once

#include <sejajar/alignment.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/dp/paths.h"

namespace sejajar::dp {

/// A range of source sentences and a range of target sentences, neither empty.
struct Passage {
  SentenceRange source;
  SentenceRange target;
};

/// The sums of the paths on which a passage is translated as a whole: no two-sided bead crosses one
/// of its corners. Nulls may be anywhere: their order is arbitrary. A bead crosses a corner unless
/// both its sides come before it or both come after it.
template <class Costs>
class PassageSums {
 public:
  /// `sums` must have been computed from `graph` and `costs` with soft_min.
  PassageSums(const BeadGraph& graph, const PathSums& sums, const Costs& costs)
      : graph_(graph), band_(graph.band()), sums_(sums), costs_(costs) {}

  /// Returns the probability that `passage` is translated as a whole and that a two-sided bead is
  /// inside, 0..1.
  double probability(const Passage& passage) {
    const double with = total(passage, true);
    const double without = total(passage, false);
    const double whole = sums_.total();
    return std::clamp(std::exp(whole - with) - std::exp(whole - without), 0.0, 1.0);
  }

 private:
  static bool before(const Step& step, const Passage& passage) {
    return step.i <= passage.source.begin && step.j <= passage.target.begin;
  }

  static bool after(std::uint32_t i, std::uint32_t j, const Passage& passage) {
    return i >= passage.source.end && j >= passage.target.end;
  }

  static bool inside(const Step& step, const Passage& passage) {
    return step.source().begin >= passage.source.begin && step.i <= passage.source.end &&
           step.target().begin >= passage.target.begin && step.j <= passage.target.end;
  }

  /// The sum of the paths without crossing beads, and, unless `with_inside`, without beads inside.
  /// Paths leave the nodes before the passage, whose sums are known, and enter the nodes after it,
  /// whose sums are known too; only the nodes between are computed.
  double total(const Passage& passage, bool with_inside) {
    const auto [first, last] = rows_of(passage);
    base_ = band_.index(first, band_.first(first));
    between_.assign(band_.index(last, band_.last(last)) + 1 - base_, PathSums::Sums());
    double total = kImpossible;
    for (std::uint32_t i = first; i <= last; ++i) {
      for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
        if (before({i, j, {}}, passage)) continue;
        visit({i, j, {}}, passage, with_inside, total);
      }
    }
    return total;
  }

  void visit(Step step, const Passage& passage, bool with_inside, double& total) {
    const std::size_t node = band_.index(step.i, step.j);
    const bool is_after = after(step.i, step.j, passage);
    PathSums::Sums ends;
    for (std::size_t a = graph_.first_arc(node); a < graph_.first_arc(node + 1); ++a) {
      const Arc& arc = graph_.arc(a);
      step.shape = arc.shape;
      const std::uint32_t i = step.source().begin;
      const std::uint32_t j = step.target().begin;
      if (!arc.shape.is_null() && !(with_inside && inside(step, passage))) continue;
      if (after(i, j, passage)) continue;
      const PathSums::Sums& into =
          before({i, j, {}}, passage) ? sums_.into(arc.origin) : between_[arc.origin - base_];
      const double path = PathSums::of_kind(into, arc.shape) + costs_(a);
      if (is_after) {
        total = soft_min(total, path + PathSums::of_kind(sums_.out(node), arc.shape));
      } else {
        double& sum = PathSums::of_kind(ends, arc.shape);
        sum = soft_min(sum, path);
      }
    }
    if (!is_after)
      between_[node - base_] = PathSums::into_node(ends, graph_.null_start(), soft_min);
  }

  /// First and last of the rows with nodes that are neither before nor after the passage, and of
  /// the rows that beads from these lead to.
  std::pair<std::uint32_t, std::uint32_t> rows_of(const Passage& passage) const {
    std::uint32_t first = passage.source.begin;
    while (first > 0 && band_.last(first) > passage.target.begin) --first;
    std::uint32_t last = passage.source.end;
    while (last < band_.source_size() && band_.first(last) < passage.target.end) ++last;
    return {first, last};
  }

  const BeadGraph& graph_;
  const Band& band_;
  const PathSums& sums_;
  const Costs& costs_;
  std::size_t base_ = 0;                 // node of the first entry of between_
  std::vector<PathSums::Sums> between_;  // sums into the nodes that are neither before nor after
};

}  // namespace sejajar::dp
