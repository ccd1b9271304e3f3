#include <benchmark/benchmark.h>

#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// Tokens, numbers and names of one side; the argument is how often the example stands in it.
void analyze_example(benchmark::State& state) {
  const Document document = example_pair(state.range(0)).source;
  for (auto _ : state) benchmark::DoNotOptimize(analyze::analyze(document).size());
  state.SetItemsProcessed(state.iterations() *
                          static_cast<std::int64_t>(document.sentences.size()));
}

BENCHMARK(analyze_example)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
