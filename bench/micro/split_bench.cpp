#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <vector>

#include "language/segment/splitter.h"
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

/// The languages of the bundled example.
const std::vector<std::string> kLanguages = {"en", "fr", "id", "ru", "vi"};

double seconds_of(segment::Splitter& splitter, const Document& text) {
  const auto start = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(splitter.split(text).size());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The rules against plain Unicode sentence breaks, in turn on the same text; the argument is the
/// language. `speed` is how many bytes the rules do while plain breaks do one.
void rules_against_icu(benchmark::State& state) {
  const std::string& language = kLanguages[static_cast<std::size_t>(state.range(0))];
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {language}, {.lexicons = false});
  const Document text = example_text(language, 200);
  SplitOptions icu;
  icu.splitter = "icu";
  const auto plain = segment::make_splitter(models, language, icu);
  const auto rules = segment::make_splitter(models, language, {});
  double plain_seconds = 0;
  double rules_seconds = 0;
  for (auto _ : state) {
    plain_seconds += seconds_of(*plain, text);
    rules_seconds += seconds_of(*rules, text);
  }
  state.SetLabel(language);
  state.counters["speed"] = plain_seconds / rules_seconds;
  state.counters["icu_MB_per_s"] = static_cast<double>(state.iterations()) *
                                   static_cast<double>(text.text.size()) / 1e6 / plain_seconds;
}

BENCHMARK(rules_against_icu)->DenseRange(0, 4)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sejajar::bench
