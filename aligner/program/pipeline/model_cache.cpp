#include "program/pipeline/model_cache.h"

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/lexicon/relatives.h"
#include "language/model/languages.h"
#include "language/model/tables.h"

namespace sejajar::pipeline {

namespace {

/// Says in the notes of `models` that they have no lexicon of two known languages, if that is so.
void note_missing_lexicon(PairModels& models, const std::string& source_language,
                          const std::string& target_language) {
  const std::string source = identify::base_language(source_language);
  const std::string target = identify::base_language(target_language);
  if (source == target || source == "und" || target == "und") return;
  if (models.loaded.lexicons().find(source_language, target_language)) return;
  models.notes.push_back("no lexicon of " + source_language + " and " + target_language +
                         ": word translations are learnt from the texts alone; --lexicon FILE "
                         "gives some");
}

}  // namespace

Models ModelCache::with_own_lexicons(Models models, const std::string& source_language,
                                     const std::string& target_language) const {
  const auto lay_over = [&](const lexicon::Lexicon& upper) {
    if (const auto own = lexicon::oriented(upper, source_language, target_language)) {
      models = lexicon::with_lexicon(models, own, source_language, target_language);
    }
  };
  if (const auto* own = std::get_if<lexicon::Lexicon>(choice_.lexicon.get())) lay_over(*own);
  if (const auto* list = std::get_if<lexicon::WordList>(choice_.lexicon.get()))
    lay_over(lexicon::lexicon_of(*list, source_language, target_language));
  const auto learnt = learnt_.find(
      {identify::base_language(source_language), identify::base_language(target_language)});
  if (learnt != learnt_.end()) lay_over(*learnt->second);
  return models;
}

PairModels ModelCache::load(const std::vector<std::string>& languages) const {
  auto [loaded, stand_ins] =
      lexicon::load_with_relatives(choice_.directory, languages, choice_.loading);
  PairModels models{std::move(loaded), {}, std::move(stand_ins)};
  for (std::size_t source = 0; source < languages.size(); ++source) {
    for (std::size_t target = source + 1; target < languages.size(); ++target) {
      models.loaded =
          with_own_lexicons(std::move(models.loaded), languages[source], languages[target]);
      if (choice_.loading.lexicons)
        note_missing_lexicon(models, languages[source], languages[target]);
    }
  }
  for (const std::string& language : languages) {
    models.joiners.push_back(
        model::find_language(models.loaded.tables().languages, language).joiner);
  }
  return models;
}

PairModels ModelCache::get(const std::vector<std::string>& languages) {
  const std::lock_guard lock(mutex_);
  const auto known = models_.find(languages);
  if (known != models_.end()) return known->second;
  return models_.emplace(languages, load(languages)).first->second;
}

void ModelCache::use(LearntLexicons learnt) {
  const std::lock_guard lock(mutex_);
  learnt_ = std::move(learnt);
  models_.clear();
}

}  // namespace sejajar::pipeline
