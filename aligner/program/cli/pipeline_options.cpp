#include "program/cli/pipeline_options.h"

#include <omp.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "language/lexicon/word_list.h"

namespace sejajar::cli {

std::int64_t creation_time() {
  constexpr std::int64_t kLastSecond = 253'402'300'799;  // of the year 9999; dates have four digits
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
                                     "' is not a time; expected seconds since 1970, up to the "
                                     "year 9999");
}

std::filesystem::path models_directory(const ModelOptions& models) {
  return models.directory.empty() ? default_models() : std::filesystem::path(models.directory);
}

std::shared_ptr<const lexicon::Lexicon> read_user_lexicon(const std::string& path) {
  try {
    return std::make_shared<const lexicon::Lexicon>(lexicon::read_any_lexicon(path));
  } catch (const Error& error) {
    throw Error(ErrorKind::kUsage, error.what());
  }
}

pipeline::PipelineOptions pipeline_options(const AligningOptions& aligning,
                                           const WritingOptions& writing) {
  pipeline::PipelineOptions settings;
  settings.options = aligning.options;
  settle_splitter(settings.options.split, aligning.presegmented);
  settings.write = write_options(writing);
  settings.write.creation_time = creation_time();
  if (settings.write.filter.drop_wrong_language) settings.options.split.sentence_languages = true;
  if (aligning.options.threads > 0) omp_set_num_threads(static_cast<int>(aligning.options.threads));
  settings.models.directory = models_directory(aligning.models);
  settings.models.loading.lexicons = !aligning.models.none;
  if (!aligning.lexicon.empty()) settings.models.lexicon = read_user_lexicon(aligning.lexicon);
  return settings;
}

pipeline::Job job_of(const std::vector<std::string>& files, std::size_t first,
                     const AligningOptions& aligning, const std::string& output) {
  return {files[first],
          files[first + 1],
          output,
          aligning.languages.source,
          aligning.languages.target,
          aligning.source_vectors,
          aligning.target_vectors};
}

}  // namespace sejajar::cli
