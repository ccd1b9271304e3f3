#include "program/cli/settings.h"

#include <omp.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string_view>

#include "language/lexicon/word_list.h"

namespace sejajar::cli {
namespace {

/// The last second of the year 9999: later years need more digits than the date has.
constexpr std::int64_t kLastSecond = 253'402'300'799;

}  // namespace

std::int64_t creation_time() {
  const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return static_cast<std::int64_t>(std::time(nullptr));
  const std::string_view word = epoch;
  std::int64_t seconds = 0;
  const auto [next, error] = std::from_chars(word.data(), word.data() + word.size(), seconds);
  if (error == std::errc() && next == word.data() + word.size() && seconds >= 0 &&
      seconds <= kLastSecond) {
    return seconds;
  }
  throw Error(ErrorKind::kUsage, "SOURCE_DATE_EPOCH: '" + std::string(word) +
                                     "'; expected seconds since 1970, up to the year 9999");
}

std::filesystem::path models_directory(const Arguments& arguments) {
  return arguments.models.empty() ? default_models() : std::filesystem::path(arguments.models);
}

pipeline::PipelineOptions settings_of(const Arguments& arguments) {
  pipeline::PipelineOptions settings;
  settings.options = arguments.options;
  if (arguments.write.filter.drop_wrong_language) settings.options.split.sentence_languages = true;
  if (arguments.options.threads > 0)
    omp_set_num_threads(static_cast<int>(arguments.options.threads));
  settings.write = arguments.write;
  settings.write.creation_time = creation_time();
  settings.models.directory = models_directory(arguments);
  settings.models.loading.lexicons = !arguments.no_models;
  if (!arguments.lexicon.empty()) {
    settings.models.lexicon =
        std::make_shared<const lexicon::Lexicon>(lexicon::read_any_lexicon(arguments.lexicon));
  }
  return settings;
}

}  // namespace sejajar::cli
