#include <benchmark/benchmark.h>

#include <vector>

#include "core/dp/graph_paths.h"
#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The cheapest path through the band of the first pass, costs prepared; the argument is how often
/// the example stands on each side. Items are nodes.
void viterbi_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  const dp::BeadGraph graph = weighed(pass);
  std::vector<double> costs;
  for (std::size_t a = 0; a < graph.size(); ++a)
    costs.push_back(static_cast<double>(graph.arc(a).cost));
  for (auto _ : state) benchmark::DoNotOptimize(dp::cheapest_path(graph, costs).size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pass.input.band.cells()));
}

BENCHMARK(viterbi_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
