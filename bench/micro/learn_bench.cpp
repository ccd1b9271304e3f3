#include <benchmark/benchmark.h>

#include "language/lexicon/model1.h"
#include "micro/example.h"

namespace sejajar::bench {
namespace {

/// The lexicon that the beads of the first pass imply; the argument is how often the example stands
/// on each side. Items are beads.
void learn_example(benchmark::State& state) {
  const FirstPass pass(state.range(0));
  const auto beads = aligning::run_pass(pass.pair, pass.input, pass.weights, {}).beads;
  for (auto _ : state) {
    const lexicon::PairLexicon lexicon = lexicon::learn_translations(pass.pair, beads, pass.prior);
    benchmark::DoNotOptimize(lexicon.forward.translations.size());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(beads.size()));
}

BENCHMARK(learn_example)->Arg(1)->Arg(10)->Arg(50)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
