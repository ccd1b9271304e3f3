#include <benchmark/benchmark.h>

#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The costs of all beads in the band of the first pass; the argument is how often the example
/// stands on each side. Items are nodes.
void score_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(weighed(pass).arc(0).cost);
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(pass.input.band.node_count()));
}

BENCHMARK(score_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
