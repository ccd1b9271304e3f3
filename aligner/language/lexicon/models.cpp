// Loads the tables of a models directory and the data of the given languages.

#include <sejajar/error.h>
#include <sejajar/models.h>

#include <utility>

#include "language/analyze/lexical_unit.h"
#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/lexicon/relatives.h"
#include "language/model/tables.h"

namespace sejajar {

namespace fs = std::filesystem;

Models::Models()
    : Models(std::make_shared<const model::Tables>(), std::make_shared<const lexicon::Lexicons>()) {
}

Models::Models(std::shared_ptr<const model::Tables> tables,
               std::shared_ptr<const lexicon::Lexicons> lexicons)
    : tables_(std::move(tables)), lexicons_(std::move(lexicons)) {}

namespace lexicon {

namespace {

/// Checks that `tag` and its relative have the units that the library was built with: lexicons of
/// others would know hardly a word.
void check_units(const model::Languages& languages, const std::string& tag, const fs::path& table) {
  for (const std::string& each : {tag, model::relative_of(languages, tag)}) {
    const model::Language* const row = model::find_row(languages, each);
    if (row == nullptr || row->unit == analyze::unit_name(row->code)) continue;
    throw Error(ErrorKind::kModel, table.string() + ": unit '" + row->unit + "' of " + row->code +
                                       "; expected '" + std::string(analyze::unit_name(row->code)) +
                                       "', as the program was built with; models and program must "
                                       "be of one version");
  }
}

}  // namespace

LoadedModels load_with_relatives(const fs::path& directory,
                                 const std::vector<std::string>& languages,
                                 const LoadOptions& options) {
  std::error_code failure;
  if (!fs::is_directory(directory, failure)) {
    throw Error(ErrorKind::kModel, directory.string() + ": not found; expected a models directory");
  }
  auto tables = std::make_shared<model::Tables>();
  tables->languages = model::read_languages(directory / "languages.tsv");
  tables->weights = model::read_weights(directory / "weights.tsv");
  for (const std::string& tag : languages) {
    const model::Language language = model::find_language(tables->languages, tag);
    if (language.abbreviations.empty() || tables->abbreviations.contains(language.code)) continue;
    tables->abbreviations.emplace(
        language.code,
        model::load_abbreviations(directory / "abbreviations", language.abbreviations));
  }
  Lexicons lexicons;
  if (options.lexicons) {
    for (const std::string& tag : languages)
      check_units(tables->languages, tag, directory / "languages.tsv");
    tables->lengths = model::load_lengths(directory);
    lexicons = load_lexicons(directory, languages);
  }
  LoadedModels loaded{{std::move(tables), std::make_shared<const Lexicons>(std::move(lexicons))}};
  if (options.lexicons) add_relatives(loaded, directory, languages);
  return loaded;
}

Models with_lexicon(const Models& models, LexiconView upper, const std::string& source_language,
                    const std::string& target_language) {
  auto lexicons = std::make_shared<Lexicons>(models.lexicons());
  const LexiconView lower = lexicons->find(source_language, target_language);
  Lexicon lexicon =
      lower ? merged(upper, lower) : Lexicon{upper.source(), upper.target(), upper.note()};
  lexicon.source.language = identify::base_language(source_language);
  lexicon.target.language = identify::base_language(target_language);
  lexicons->add(std::move(lexicon));
  return {models.shared_tables(), std::move(lexicons)};
}

}  // namespace lexicon

Models load_models(const fs::path& directory, const std::vector<std::string>& languages,
                   const LoadOptions& options) {
  return lexicon::load_with_relatives(directory, languages, options).models;
}

Models load_models(const std::vector<std::string>& languages, const LoadOptions& options) {
  return load_models(default_models(), languages, options);
}

}  // namespace sejajar
