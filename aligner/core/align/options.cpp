// What the values of the options may be, for users of the library and of the program alike.

#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/options.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <cmath>

#include "core/score/features.h"
#include "ground/tables/choices.h"

namespace sejajar {
namespace {

/// Passes beyond this bring nothing but time.
constexpr std::uint32_t kMostPasses = 10;
constexpr std::uint32_t kLeastRadius = 8;
constexpr std::uint32_t kMostRadius = 1'000'000;
constexpr std::uint32_t kMostMebibytes = 2047;  // sizes of markup fit 31 bits
constexpr std::uint32_t kMostDepth = 1'000'000;
constexpr std::uint32_t kMostEntries = 10'000'000;
constexpr std::uint32_t kMostThreads = 1024;
constexpr std::uint32_t kMostEffort = 1'000'000'000;
constexpr std::uint32_t kMostSeconds = 1'000'000;

void check_range(const std::string& flag, std::uint32_t value, std::uint32_t least,
                 std::uint32_t most) {
  if (value >= least && value <= most) return;
  throw Error(ErrorKind::kUsage, flag + ": " + std::to_string(value) +
                                     " is out of range; expected " + std::to_string(least) +
                                     " to " + std::to_string(most));
}

void check_weights(const ScoreOptions& options) {
  for (const auto& [name, weight] : options.weights) {
    tables::check_name("--weight", name.substr(0, name.find('.')), tables::names_of(features()));
    if (!std::isfinite(weight)) {
      throw Error(ErrorKind::kUsage, "--weight " + name + ": not finite; expected a number");
    }
  }
}

/// `value` is what the flag gives that goes with the splitter `name`, and with no other.
void check_splitter_flag(const SplitOptions& options, const std::string& name,
                         const std::string& flag, const std::string& value) {
  if ((options.splitter == name) == !value.empty()) return;
  throw Error(ErrorKind::kUsage,
              value.empty() ? "--splitter " + name + " without " + flag + "; expected it too"
                            : flag + " with --splitter " + options.splitter +
                                  "; expected --splitter " + name + ", or neither");
}

void check_splitting(const SplitOptions& options) {
  tables::check_name("--splitter", options.splitter, tables::names_of(splitters()));
  check_splitter_flag(options, "srx", "--srx", options.srx);
  check_splitter_flag(options, "command", "--splitter-command", options.command);
  check_range("--srx-effort", options.srx_effort, 1, kMostEffort);
  check_range("--command-seconds", options.command_seconds, 0, kMostSeconds);
}

}  // namespace

std::vector<FeatureInfo> features() {
  std::vector<FeatureInfo> rows;
  for (const score::Feature& feature : score::feature_table())
    rows.push_back({feature.name, feature.description});
  return rows;
}

void validate(const Options& options) {
  if (!options.read.input_format.empty()) {
    tables::check_name("--input-format", options.read.input_format,
                       tables::names_of(input_formats()));
  }
  check_range("--max-size", options.read.max_size, 1, kMostMebibytes);
  check_range("--max-depth", options.read.max_depth, 1, kMostDepth);
  check_range("--max-entries", options.read.max_entries, 1, kMostEntries);
  check_splitting(options.split);
  check_weights(options.score);
  check_range("--radius", options.search.radius, kLeastRadius, kMostRadius);
  check_range("--margin", options.search.margin, 0, options.search.radius);
  check_range("--passes", options.learn.passes, 1, kMostPasses);
  check_range("--threads", options.threads, 0, kMostThreads);
}

}  // namespace sejajar
