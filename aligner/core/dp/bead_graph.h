#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/step.h"
#include "ground/threads/parallel.h"

namespace sejajar::dp {

/// A bead of a BeadGraph, stored with the node that it ends at.
struct Arc {
  std::uint32_t origin = 0;  ///< index of the node that it begins at
  float cost = 0;            ///< in nats
  Shape shape;
};

/// The beads of a search as the arcs of a graph. The arcs that end at one node are neighbours, in
/// the order of the table of shapes. Beads that are not in the graph take neither memory nor time,
/// so later searches can be restricted to the few beads that an earlier one found likely.
class BeadGraph {
 public:
  BeadGraph() : BeadGraph(Band()) {}

  /// All beads of `shapes` that begin and end inside `band`, at cost 0.
  explicit BeadGraph(Band band, std::span<const Shape> shapes = kShapes);

  /// `starts` holds, for each node of `band`, the index of the first of its `arcs`, and finally
  /// their number.
  BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs);

  const Band& band() const { return band_; }

  std::size_t size() const { return arcs_.size(); }

  /// Most sentences that one of the beads takes from one side.
  std::uint32_t longest() const { return longest_; }

  /// Index of the first arc that ends at node `node` or a later one.
  std::size_t first_arc(std::size_t node) const { return starts_[node]; }

  const Arc& arc(std::size_t index) const { return arcs_[index]; }

  /// What the first null of a run costs in nats, beyond its arc's own cost; 0 unless set.
  double null_start() const { return null_start_; }
  void set_null_start(double nats) { null_start_ = nats; }

  /// Returns the index of the arc of the bead with these ranges; nothing if there is none.
  std::optional<std::size_t> find(SentenceRange source, SentenceRange target) const;

  /// Calls visit(step, index of the arc) for all arcs that end in rows first .. last - 1.
  template <class Visit>
  void for_each(std::uint32_t first, std::uint32_t last, const Visit& visit) const {
    for (std::uint32_t i = first; i < last; ++i) {
      std::size_t node = band_.index(i, band_.first(i));
      for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j, ++node) {
        for (std::size_t a = starts_[node]; a < starts_[node + 1]; ++a)
          visit(Step{i, j, arcs_[a].shape}, a);
      }
    }
  }

  /// Calls visit(step, index of the arc) for all arcs.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for_each(0, band_.source_size() + 1, visit);
  }

  /// Gives every arc the cost `cost(step)` in nats; called from several threads.
  template <class Cost>
  void weigh(const Cost& cost) {
    const std::uint32_t rows = band_.source_size() + 1;
    threads::for_chunks({rows, 64, rows > threads::kParallelRows},
                        [&](std::uint32_t first, std::uint32_t last) {
                          for_each(first, last, [&](const Step& step, std::size_t a) {
                            arcs_[a].cost = static_cast<float>(cost(step));
                          });
                        });
  }

 private:
  Band band_;
  std::vector<std::size_t> starts_;  // of the arcs of each node, and the number of arcs
  std::vector<Arc> arcs_;
  std::uint32_t longest_ = 0;
  double null_start_ = 0;
};

/// Returns the beads of `graph` whose entry in `keep`, one per arc, is not 0, in the smallest band
/// that holds them.
BeadGraph subgraph(const BeadGraph& graph, const std::vector<std::uint8_t>& keep);

}  // namespace sejajar::dp
