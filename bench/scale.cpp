// Time, peak memory and F1 of long documents: `scale [SIZE...]`. Each run is a process of its own,
// so that its memory is its own. One TSV row per size and number of threads on standard output.

#include <omp.h>
#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/evaluate.h>
#include <sejajar/read.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "icu_alone.h"
#include "program/cli/malloc_tuning.h"
#include "scale_text.h"

namespace sejajar::bench {
namespace {

struct ScaleOptions {
  std::vector<std::uint32_t> sizes;  ///< sentences
  std::vector<std::uint32_t> threads = {1, 2};
  std::string lines;  ///< file of parallel lines; "" for the bundled example
  std::string models = SEJAJAR_SOURCE_DIR "/models";
  std::uint32_t runs = 5;
  double missing = 0;  ///< share of the target sentences that are missing in a row
};

/// What one run found.
struct Outcome {
  double seconds = 0;      ///< of align() alone
  double icu_seconds = 0;  ///< of ICU's sentence and word breaks of both sides, one thread
  double f1 = 0;           ///< strict, 0..1
  double megabytes = 0;    ///< peak of the process that aligned
};

double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Runs in a process of its own: writes an Outcome to `out`.
void run_child(const ScaleOptions& options, std::uint32_t size, std::uint32_t threads, int out) {
  GoldDocuments given = scale_documents(scale_lines(options.lines), size, 1);
  const auto count = static_cast<std::uint32_t>(
      options.missing * static_cast<double>(given.documents.target.sentences.size()));
  if (count > 0) given = without_block(std::move(given), count, 0.4);
  const DocumentPair& pair = given.documents;
  const Models models = load_models(options.models, {pair.source.language, pair.target.language});
  omp_set_num_threads(static_cast<int>(threads));
  Outcome outcome;
  outcome.icu_seconds = seconds_of([&] {
    icu_breaks(pair.source.text);
    icu_breaks(pair.target.text);
  });
  Alignment alignment;
  outcome.seconds = seconds_of([&] { alignment = align(pair, models); });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  outcome.megabytes = static_cast<double>(usage.ru_maxrss) / 1024;
  outcome.f1 = evaluate(given.gold, units_of(alignment)).strict.f1();
  if (::write(out, &outcome, sizeof outcome) != sizeof outcome) _exit(1);
}

Outcome run_apart(const ScaleOptions& options, std::uint32_t size, std::uint32_t threads) {
  int ends[2];
  if (pipe(ends) != 0) throw Error(ErrorKind::kOutput, "pipe: failed; expected two descriptors");
  const pid_t child = fork();
  if (child == 0) {
    run_child(options, size, threads, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  Outcome outcome;
  const bool whole = ::read(ends[0], &outcome, sizeof outcome) == sizeof outcome;
  close(ends[0]);
  waitpid(child, nullptr, 0);
  if (!whole) {
    throw Error(ErrorKind::kInput, std::to_string(size) +
                                       " sentences: the run did not end well; "
                                       "expected an alignment");
  }
  return outcome;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

Outcome median_of(const std::vector<Outcome>& outcomes) {
  const auto of = [&](double Outcome::*field) {
    std::vector<double> values;
    values.reserve(outcomes.size());
    for (const Outcome& outcome : outcomes) values.push_back(outcome.*field);
    return median(values);
  };
  return {of(&Outcome::seconds), of(&Outcome::icu_seconds), of(&Outcome::f1),
          of(&Outcome::megabytes)};
}

void print(std::uint32_t size, std::uint32_t threads, const Outcome& outcome, double single) {
  std::printf("%u\t%u\t%.3f\t%.0f\t%.2f\t%.1f\t%.0f\t%.4f\n", size, threads, outcome.seconds,
              size / outcome.seconds, single / outcome.seconds,
              outcome.seconds / outcome.icu_seconds, outcome.megabytes, outcome.f1);
  std::fflush(stdout);
}

/// Slope of ln seconds over ln sentences between the smallest and the largest size.
void print_growth(const std::map<std::uint32_t, double>& seconds) {
  if (seconds.size() < 2) return;
  const auto& [least, least_seconds] = *seconds.begin();
  const auto& [most, most_seconds] = *seconds.rbegin();
  std::fprintf(
      stderr, "growth exponent of time, %u to %u sentences: %.3f\n", least, most,
      std::log(most_seconds / least_seconds) / std::log(static_cast<double>(most) / least));
}

std::uint32_t count_of(const std::string& text) {
  std::uint32_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size() || value == 0)
    throw Error(ErrorKind::kUsage, "'" + text + "' is no count; expected such as 10000");
  return value;
}

ScaleOptions parse(const std::vector<std::string>& words) {
  ScaleOptions options;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!words[k].starts_with("--")) {
      options.sizes.push_back(count_of(words[k]));
      continue;
    }
    if (k + 1 == words.size()) throw Error(ErrorKind::kUsage, words[k] + ": no value");
    const std::string& value = words[k + 1];
    if (words[k] == "--lines")
      options.lines = value;
    else if (words[k] == "--models")
      options.models = value;
    else if (words[k] == "--runs")
      options.runs = count_of(value);
    else if (words[k] == "--threads")
      options.threads = {count_of(value)};
    else if (words[k] == "--missing")
      options.missing = count_of(value) / 100.0;
    else
      throw Error(ErrorKind::kUsage,
                  words[k] +
                      ": unknown; expected --lines FILE, --models DIR, --runs N, --threads N "
                      "or --missing PERCENT");
    ++k;
  }
  if (options.sizes.empty()) options.sizes = {1000, 10000, 100000};
  return options;
}

int main_of(const ScaleOptions& options) {
  if (!options.lines.empty() && !std::filesystem::exists(options.lines)) {
    std::cerr << options.lines << ": not there, nothing measured\n";
    return 0;
  }
  std::printf(
      "sentences\tthreads\tseconds\tpairs_per_second\ttimes_one_thread\ttimes_icu\t"
      "megabytes\tstrict_f1\n");
  std::map<std::uint32_t, double> first_seconds;
  for (const std::uint32_t size : options.sizes) {
    double single = 0;
    for (const std::uint32_t threads : options.threads) {
      std::vector<Outcome> outcomes;
      for (std::uint32_t run = 0; run < options.runs; ++run)
        outcomes.push_back(run_apart(options, size, threads));
      const Outcome outcome = median_of(outcomes);
      if (single == 0) single = outcome.seconds;
      print(size, threads, outcome, single);
    }
    first_seconds[size] = single;
  }
  print_growth(first_seconds);
  return 0;
}

}  // namespace
}  // namespace sejajar::bench

int main(int count, char** values) {
  sejajar::cli::tune_malloc();
  try {
    return sejajar::bench::main_of(
        sejajar::bench::parse(std::vector<std::string>(values + 1, values + count)));
  } catch (const std::exception& error) {
    std::cerr << "scale: " << error.what() << '\n';
    return 1;
  }
}
