// The ranges of the options that the aligner itself reads.

#include "core/align/check_options.h"

#include <sejajar/error.h>
#include <sejajar/features.h>

#include <cmath>

#include "ground/tables/choices.h"

namespace sejajar::aligning {
namespace {

constexpr std::uint32_t kMostPasses = 10;  // more cost time and gain nothing
constexpr std::uint32_t kLeastRadius = 8;
constexpr std::uint32_t kMostRadius = 1'000'000;

void check_weights(const ScoreOptions& options) {
  std::vector<std::string> names = tables::names_of(features());
  names.emplace_back("version");
  for (const auto& [name, weight] : options.weights) {
    tables::check_name("--weight", name.substr(0, name.find('.')), names);
    if (!std::isfinite(weight)) {
      throw Error(ErrorKind::kUsage, "--weight " + name + ": not finite; expected a number");
    }
  }
}

}  // namespace

void check_options(const Options& options) {
  check_weights(options.score);
  tables::check_range("--radius", options.search.radius, kLeastRadius, kMostRadius);
  tables::check_range("--margin", options.search.margin, 0, options.search.radius);
  tables::check_range("--passes", options.learn.passes, 1, kMostPasses);
}

}  // namespace sejajar::aligning
