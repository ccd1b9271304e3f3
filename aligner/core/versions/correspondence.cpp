#include "core/versions/correspondence.h"

#include <utility>

namespace sejajar::versions {

namespace {

constexpr double kLeast = 1e-4;  // of the entries that are kept

/// The addends of one matrix and of its transpose.
struct Sums {
  void add(std::uint32_t row, std::uint32_t column, double value) {
    forward.push_back({row, column, value});
    backward.push_back({column, row, value});
  }

  std::vector<Addend> forward;
  std::vector<Addend> backward;
};

}  // namespace

BothWays correspondence_of(const dp::BeadGraph& graph, const std::vector<double>& posteriors) {
  const std::uint32_t n = graph.band().source_size();
  const std::uint32_t m = graph.band().target_size();
  BothWays both;
  both.forward.nulls.resize(n);
  both.backward.nulls.resize(m);
  Sums links;
  Sums cuts;
  cuts.add(0, 0, 1);
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    const double posterior = posteriors[a];
    if (posterior < kLeast / 10) return;
    cuts.add(step.i, step.j, posterior);
    if (step.shape.target == 0) both.forward.nulls[step.i - 1] += posterior;
    if (step.shape.source == 0) both.backward.nulls[step.j - 1] += posterior;
    for (std::uint32_t i = step.source().begin; i < step.i; ++i) {
      for (std::uint32_t j = step.target().begin; j < step.j; ++j) links.add(i, j, posterior);
    }
  });
  both.forward.links = SparseRows(n, std::move(links.forward), kLeast);
  both.backward.links = SparseRows(m, std::move(links.backward), kLeast);
  both.forward.cuts = SparseRows(n + 1, std::move(cuts.forward), kLeast);
  both.backward.cuts = SparseRows(m + 1, std::move(cuts.backward), kLeast);
  return both;
}

}  // namespace sejajar::versions
