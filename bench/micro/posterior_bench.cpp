#include <benchmark/benchmark.h>

#include "core/dp/paths.h"
#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The sums over all paths through the band of the first pass, costs prepared; the argument is the
/// number of copies of the example. Items are nodes.
void posterior_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  const dp::BeadGraph graph = weighed(pass);
  for (auto _ : state)
    benchmark::DoNotOptimize(dp::expectation(graph, dp::own_costs(graph)).posteriors.size());
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(pass.input.band.node_count()));
}

BENCHMARK(posterior_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
