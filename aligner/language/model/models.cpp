// Loads a models directory: the language table, then what the texts at hand can use.

#include <sejajar/error.h>
#include <sejajar/models.h>

#include <fstream>
#include <utility>

#include "language/model/model_lines.h"
#include "language/model/tables.h"

namespace sejajar {

namespace fs = std::filesystem;

Models::Models() : Models(std::make_shared<const model::Tables>()) {}

Models::Models(std::shared_ptr<const model::Tables> tables) : tables_(std::move(tables)) {}

Models load_models(const fs::path& directory, const std::vector<std::string>& languages,
                   const LoadOptions& options) {
  std::error_code failure;
  if (!fs::is_directory(directory, failure)) {
    throw Error(ErrorKind::kModel, directory.string() + ": not found; expected a models directory");
  }
  auto tables = std::make_shared<model::Tables>();
  const fs::path table = directory / "languages.tsv";
  std::ifstream in = model::open_model_file(table);
  tables->languages = model::read_languages(in, table.string());
  const fs::path weights = directory / "weights.tsv";
  std::ifstream weight_rows = model::open_model_file(weights);
  tables->weights = model::read_weights(weight_rows, weights.string());
  for (const std::string& tag : languages) {
    const model::Language language = model::find_language(tables->languages, tag);
    if (language.abbreviations.empty() || tables->abbreviations.contains(language.code)) continue;
    tables->abbreviations.emplace(
        language.code,
        model::read_abbreviations(directory / "abbreviations" / language.abbreviations));
  }
  if (options.lexicons) {
    tables->lengths = model::load_lengths(directory);
    tables->lexicons = model::load_lexicons(directory, languages);
  }
  return Models(std::move(tables));
}

}  // namespace sejajar
