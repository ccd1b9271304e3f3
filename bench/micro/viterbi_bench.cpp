#include <benchmark/benchmark.h>

#include "core/dp/paths.h"
#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The cheapest path through the band of the first pass, costs prepared; the argument is the number
/// of copies of the example. Items are nodes.
void viterbi_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  const dp::BeadGraph graph = weighed(pass);
  const auto costs = dp::own_costs(graph);
  for (auto _ : state) benchmark::DoNotOptimize(dp::cheapest_path(graph, costs).size());
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(pass.input.band.node_count()));
}

BENCHMARK(viterbi_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
