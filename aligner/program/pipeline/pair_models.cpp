#include "program/pipeline/pair_models.h"

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"
#include "language/model/tables.h"

namespace sejajar::pipeline {

Models PairModels::load(const std::string& source_language,
                        const std::string& target_language) const {
  Models models =
      load_models(choice_.directory, {source_language, target_language}, choice_.loading);
  const auto lay_over = [&](const lexicon::Lexicon& upper) {
    if (const auto own = lexicon::oriented(upper, source_language, target_language)) {
      models = lexicon::with_lexicon(models, own, source_language, target_language);
    }
  };
  if (choice_.lexicon) lay_over(*choice_.lexicon);
  const auto learnt = learnt_.find(
      {identify::base_language(source_language), identify::base_language(target_language)});
  if (learnt != learnt_.end()) lay_over(*learnt->second);
  return models;
}

Models PairModels::get(const std::string& source_language, const std::string& target_language) {
  const std::pair key(source_language, target_language);
  const std::lock_guard lock(mutex_);
  const auto known = models_.find(key);
  if (known != models_.end()) return known->second;
  return models_.emplace(key, load(source_language, target_language)).first->second;
}

void PairModels::use(LearntLexicons learnt) {
  const std::lock_guard lock(mutex_);
  learnt_ = std::move(learnt);
  models_.clear();
}

WriteOptions with_joiners(WriteOptions options, const Models& models,
                          const std::string& source_language, const std::string& target_language) {
  const model::Languages& languages = models.tables().languages;
  options.source_joiner = model::find_language(languages, source_language).joiner;
  options.target_joiner = model::find_language(languages, target_language).joiner;
  return options;
}

}  // namespace sejajar::pipeline
