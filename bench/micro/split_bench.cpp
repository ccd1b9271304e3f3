#include <benchmark/benchmark.h>

#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// Sentences of running text; the argument is how often the example stands in it.
void split_example(benchmark::State& state) {
  const Document text = example_text("en", state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(split(text, example_models()).sentences.size());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.text.size()));
}

BENCHMARK(split_example)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
