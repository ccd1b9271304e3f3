#include "program/pipeline/stand_ins.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/tables.h"

namespace sejajar::pipeline {

namespace {

using identify::LanguagePair;

/// `tag` or what stands in for it.
std::string stand_in(const model::Languages& languages, const std::string& tag) {
  const model::Language* row = model::find_row(languages, tag);
  return row == nullptr || row->stand_in.empty() ? tag : row->stand_in;
}

/// Returns `models` with the lengths of `other`, if it has any, as those of `pair`.
Models with_lengths(const Models& models, const LanguagePair& pair, const LanguagePair& other) {
  const auto lengths = model::find_lengths(models.tables().lengths, other.source, other.target);
  if (!lengths || model::find_lengths(models.tables().lengths, pair.source, pair.target)) {
    return models;
  }
  auto tables = std::make_shared<model::Tables>(models.tables());
  std::pair<std::string, std::string> key = {identify::base_language(pair.source),
                                             identify::base_language(pair.target)};
  model::LengthModel row = *lengths;
  if (key.first > key.second) {
    std::swap(key.first, key.second);
    row.ratio = 1 / row.ratio;
  }
  tables->lengths[key] = row;
  return {std::move(tables), std::make_shared<const lexicon::Lexicons>(models.lexicons())};
}

void add_stand_in(PairModels& models, const LanguagePair& pair, const ModelChoice& choice) {
  const model::Languages& languages = models.loaded.tables().languages;
  const LanguagePair other = {stand_in(languages, pair.source), stand_in(languages, pair.target)};
  if ((other.source == pair.source && other.target == pair.target) ||
      identify::base_language(other.source) == identify::base_language(other.target)) {
    return;
  }
  const Models standing = load_models(choice.directory, {other.source, other.target});
  const auto found = standing.lexicons().find(other.source, other.target);
  if (!found) return;
  models.loaded = with_lengths(models.loaded, pair, other);
  models.loaded = lexicon::with_lexicon(models.loaded, found, pair.source, pair.target);
  models.stand_ins.push_back("no lexicon of " + pair.source + " and " + pair.target + "; that of " +
                             other.source + " and " + other.target + " stands in");
}

}  // namespace

void add_stand_ins(PairModels& models, const std::vector<std::string>& languages,
                   const ModelChoice& choice) {
  if (!choice.loading.lexicons) return;
  for (std::size_t source = 0; source < languages.size(); ++source) {
    for (std::size_t target = source + 1; target < languages.size(); ++target) {
      if (models.loaded.lexicons().find(languages[source], languages[target])) continue;
      add_stand_in(models, {languages[source], languages[target]}, choice);
    }
  }
}

}  // namespace sejajar::pipeline
