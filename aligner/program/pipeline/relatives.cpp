#include "program/pipeline/relatives.h"

#include <memory>
#include <utility>

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/tables.h"

namespace sejajar::pipeline {

namespace {

using identify::LanguagePair;

using Tables = std::shared_ptr<const model::Tables>;

/// Returns `tables` with the lengths of `other`, if they have any, as those of `pair`, if they have
/// none.
Tables with_lengths(const Tables& tables, const LanguagePair& pair, const LanguagePair& other) {
  const std::pair key{identify::base_language(pair.source), identify::base_language(pair.target)};
  if (key.first > key.second)
    return with_lengths(tables, {pair.target, pair.source}, {other.target, other.source});
  const auto lengths = model::find_lengths(tables->lengths, other.source, other.target);
  if (!lengths || model::find_lengths(tables->lengths, pair.source, pair.target)) return tables;
  auto completed = std::make_shared<model::Tables>(*tables);
  completed->lengths[key] = *lengths;
  return completed;
}

void add_relative(PairModels& models, const LanguagePair& pair, const ModelChoice& choice) {
  const model::Languages& languages = models.loaded.tables().languages;
  const LanguagePair other = {model::relative_of(languages, pair.source),
                              model::relative_of(languages, pair.target)};
  if ((other.source == pair.source && other.target == pair.target) ||
      identify::base_language(other.source) == identify::base_language(other.target)) {
    return;
  }
  const Models related = load_models(choice.directory, {other.source, other.target});
  const auto lower = related.lexicons().find(other.source, other.target);
  if (!lower) return;
  const auto own = models.loaded.lexicons().find(pair.source, pair.target);
  if (!own) {
    models.stand_ins.push_back("no lexicon of " + pair.source + " and " + pair.target +
                               "; that of " + other.source + " and " + other.target + " stands in");
  }
  lexicon::Lexicon completed = own ? lexicon::merged(own, lower)
                                   : lexicon::Lexicon{lower.source(), lower.target(), lower.note()};
  completed.source.language = identify::base_language(pair.source);
  completed.target.language = identify::base_language(pair.target);
  auto lexicons = std::make_shared<lexicon::Lexicons>(models.loaded.lexicons());
  lexicons->add(std::move(completed));
  models.loaded = {with_lengths(models.loaded.shared_tables(), pair, other), std::move(lexicons)};
}

}  // namespace

void add_relatives(PairModels& models, const std::vector<std::string>& languages,
                   const ModelChoice& choice) {
  if (!choice.loading.lexicons) return;
  for (std::size_t source = 0; source < languages.size(); ++source) {
    for (std::size_t target = source + 1; target < languages.size(); ++target) {
      add_relative(models, {languages[source], languages[target]}, choice);
    }
  }
}

}  // namespace sejajar::pipeline
