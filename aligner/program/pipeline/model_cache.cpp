#include "program/pipeline/model_cache.h"

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"
#include "language/model/tables.h"

namespace sejajar::pipeline {

PairModels ModelCache::load(const std::string& source_language,
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
  const model::Languages& languages = models.tables().languages;
  return {models,
          {model::find_language(languages, source_language).joiner,
           model::find_language(languages, target_language).joiner}};
}

PairModels ModelCache::get(const std::string& source_language, const std::string& target_language) {
  const std::pair key(source_language, target_language);
  const std::lock_guard lock(mutex_);
  const auto known = models_.find(key);
  if (known != models_.end()) return known->second;
  return models_.emplace(key, load(source_language, target_language)).first->second;
}

void ModelCache::use(LearntLexicons learnt) {
  const std::lock_guard lock(mutex_);
  learnt_ = std::move(learnt);
  models_.clear();
}

}  // namespace sejajar::pipeline
