#include <benchmark/benchmark.h>

#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The sums over all paths through the band of the first pass, costs prepared; the argument is how
/// often the example stands on each side. Items are nodes.
void posterior_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  const score::Scorer scorer(pass.pair, pass.input.beliefs, pass.weights, pass.input.band);
  const dp::BeadCosts costs(pass.input.band, dp::kMoves,
                            [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
                              return scorer.cost(i, j, dp::kMoves[k]);
                            });
  for (auto _ : state)
    benchmark::DoNotOptimize(dp::sum_paths({pass.input.band, dp::kMoves}, costs).total);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pass.input.band.cells()));
}

BENCHMARK(posterior_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
