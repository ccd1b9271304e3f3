#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dp/lattice.h"
#include "core/dp/parallel.h"
#include "core/dp/row_moves.h"
#include "core/dp/viterbi.h"

namespace sejajar::dp {

/// A bead between two nodes of a band, which its place in a BeadGraph leads to.
struct Arc {
  std::uint32_t origin = 0;  ///< index of the node that it begins at
  float cost = 0;            ///< in nats
  std::uint8_t move = 0;     ///< row of kMoves
};

/// The beads of a search as the arcs of a graph, those that end at one node side by side, in the
/// order of kMoves. What is not in it costs nothing, so that later searches can go over the few
/// beads that were not hopeless before.
class BeadGraph {
 public:
  BeadGraph() : BeadGraph(Band()) {}

  /// All beads of kMoves that begin and end inside `band`, at no cost.
  explicit BeadGraph(Band band);

  /// `arcs` holds those of each node of `band` in turn, `starts` where those of each node start,
  /// and their number.
  BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs);

  const Band& band() const { return band_; }

  std::size_t size() const { return arcs_.size(); }

  /// Index of the first arc that ends at node `node`; for the number of nodes, of none.
  std::size_t first_arc(std::size_t node) const { return starts_[node]; }

  const Arc& arc(std::size_t index) const { return arcs_[index]; }

  /// Calls visit(step, index of the arc) for all arcs that end in rows first .. last - 1.
  template <class Visit>
  void for_each(std::uint32_t first, std::uint32_t last, const Visit& visit) const {
    for (std::uint32_t i = first; i < last; ++i) {
      std::size_t node = band_.index(i, band_.first(i));
      for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j, ++node) {
        for (std::size_t a = starts_[node]; a < starts_[node + 1]; ++a)
          visit(Step{i, j, arcs_[a].move}, a);
      }
    }
  }

  /// The same for all rows.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for_each(0, band_.source_size() + 1, visit);
  }

  /// Gives every arc the cost `cost(i, j, k)` of the bead of shape kMoves[k] that ends at (i, j),
  /// in nats; called from several threads.
  template <class Cost>
  void weigh(const Cost& cost) {
    constexpr std::uint32_t kChunk = 64;
    const std::int64_t rows = std::int64_t{band_.source_size()} + 1;
#pragma omp parallel for schedule(dynamic, 1) if (rows > kParallelRows)
    for (std::int64_t row = 0; row < rows; row += kChunk) {
      const auto first = static_cast<std::uint32_t>(row);
      const auto last = static_cast<std::uint32_t>(std::min<std::int64_t>(rows, row + kChunk));
      for_each(first, last, [&](const Step& step, std::size_t a) {
        arcs_[a].cost = static_cast<float>(cost(step.i, step.j, step.move));
      });
    }
  }

 private:
  Band band_;
  std::vector<std::size_t> starts_;  // of the arcs of each node, and their number
  std::vector<Arc> arcs_;
};

}  // namespace sejajar::dp
