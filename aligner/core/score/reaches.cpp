#include "core/score/reaches.h"

#include <algorithm>

namespace sejajar::score {

namespace {

/// Most sentences of the other side in a bead with `size` of this one.
std::uint32_t widest(const dp::Lattice& lattice, std::uint32_t size, bool forward) {
  std::uint32_t most = 0;
  for (const dp::Move move : lattice.moves) {
    const std::uint32_t own = forward ? move.source : move.target;
    const std::uint32_t other = forward ? move.target : move.source;
    if (own == size) most = std::max(most, other);
  }
  return most;
}

/// What beads take that begin at one of the nodes `begin`, end at one of the nodes `end` (both
/// inclusive) and are at most `widest` long.
Reach between(Reach begin, Reach end, std::uint32_t widest) {
  const std::uint32_t first = end.begin > widest ? end.begin - widest : 0;
  const Reach reach{std::max(begin.begin, first), std::min(begin.end + widest, end.end)};
  return reach.begin < reach.end ? reach : Reach{0, 0};
}

/// `nodes` holds the nodes of every line between two sentences of this side, both inclusive.
Reaches reaches_of(const dp::Lattice& lattice, const std::vector<Reach>& nodes, bool forward) {
  const std::uint32_t longest = lattice.longest();
  const auto sentences = static_cast<std::uint32_t>(nodes.size() - 1);
  std::vector<Reach> of(std::size_t{sentences} * longest, Reach{0, 0});
  for (std::uint32_t size = 1; size <= longest; ++size) {
    const std::uint32_t most = widest(lattice, size, forward);
    for (std::uint32_t start = 0; start + size <= sentences && most > 0; ++start) {
      of[std::size_t{start} * longest + size - 1] =
          between(nodes[start], nodes[start + size], most);
    }
  }
  return {longest, std::move(of)};
}

/// What a bead takes: `size` sentences of this side up to `end`, and those of the other.
struct Taken {
  std::uint32_t end;
  std::uint32_t size;
  Reach others;
};

/// `taken_by` tells what a step takes.
template <class TakenBy>
Reaches reaches_of(const dp::BeadGraph& graph, std::uint32_t sentences, const TakenBy& taken_by) {
  std::vector<Reach> of(std::size_t{sentences} * dp::kLongestMove, Reach{0, 0});
  graph.for_each([&](const dp::Step& step, std::size_t) {
    const Taken taken = taken_by(step);
    if (taken.size == 0 || taken.others.begin == taken.others.end) return;
    Reach& reach = of[std::size_t{taken.end - taken.size} * dp::kLongestMove + taken.size - 1];
    if (reach.begin == reach.end) reach = taken.others;
    reach.begin = std::min(reach.begin, taken.others.begin);
    reach.end = std::max(reach.end, taken.others.end);
  });
  return {dp::kLongestMove, std::move(of)};
}

}  // namespace

Reaches::Reaches(std::uint32_t longest, std::vector<Reach> of)
    : longest_(longest),
      of_(std::move(of)),
      offsets_(of_.size() + 1, 0),
      longest_of_(of_.size() / longest, 0) {
  for (std::size_t k = 0; k < of_.size(); ++k) {
    offsets_[k + 1] = offsets_[k] + (of_[k].end - of_[k].begin);
    if (of_[k].begin < of_[k].end)
      longest_of_[k / longest] = static_cast<std::uint8_t>(k % longest + 1);
  }
}

Reaches forward_reaches(const dp::BeadGraph& graph) {
  return reaches_of(graph, graph.band().source_size(), [](const dp::Step& step) {
    const auto [source, target] = dp::kMoves[step.move];
    return Taken{step.i, source, {step.j - target, step.j}};
  });
}

Reaches backward_reaches(const dp::BeadGraph& graph) {
  return reaches_of(graph, graph.band().target_size(), [](const dp::Step& step) {
    const auto [source, target] = dp::kMoves[step.move];
    return Taken{step.j, target, {step.i - source, step.i}};
  });
}

Reaches forward_reaches(const dp::Lattice& lattice) {
  const dp::Band& band = lattice.band;
  std::vector<Reach> columns;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i)
    columns.push_back({band.first(i), band.last(i)});
  return reaches_of(lattice, columns, true);
}

Reaches backward_reaches(const dp::Lattice& lattice) {
  const dp::Band& band = lattice.band;
  std::vector<Reach> rows;
  std::uint32_t top = 0;     // first row that holds column j
  std::uint32_t bottom = 0;  // last row that holds column j
  for (std::uint32_t j = 0; j <= band.target_size(); ++j) {
    while (band.last(top) < j) ++top;
    while (bottom < band.source_size() && band.first(bottom + 1) <= j) ++bottom;
    rows.push_back({top, bottom});
  }
  return reaches_of(lattice, rows, false);
}

}  // namespace sejajar::score
