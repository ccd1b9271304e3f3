#include "language/lexicon/relatives.h"

#include <memory>
#include <utility>

#include "language/identify/language.h"
#include "language/lexicon/lexicons.h"
#include "language/model/tables.h"

namespace sejajar::lexicon {

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

void add_relative(LoadedModels& loaded, const std::filesystem::path& directory,
                  const LanguagePair& pair) {
  const model::Languages& languages = loaded.models.tables().languages;
  const LanguagePair other = {model::relative_of(languages, pair.source),
                              model::relative_of(languages, pair.target)};
  if ((other.source == pair.source && other.target == pair.target) ||
      identify::base_language(other.source) == identify::base_language(other.target)) {
    return;
  }
  const Lexicons related = load_lexicons(directory, {other.source, other.target});
  const auto lower = related.find(other.source, other.target);
  if (!lower) return;
  const auto own = loaded.models.lexicons().find(pair.source, pair.target);
  if (!own) {
    loaded.stand_ins.push_back("no lexicon of " + pair.source + " and " + pair.target +
                               "; that of " + other.source + " and " + other.target + " stands in");
  }
  Lexicon completed =
      own ? merged(own, lower) : Lexicon{lower.source(), lower.target(), lower.note()};
  completed.source.language = identify::base_language(pair.source);
  completed.target.language = identify::base_language(pair.target);
  auto lexicons = std::make_shared<Lexicons>(loaded.models.lexicons());
  lexicons->add(std::move(completed));
  loaded.models = {with_lengths(loaded.models.shared_tables(), pair, other), std::move(lexicons)};
}

}  // namespace

void add_relatives(LoadedModels& loaded, const std::filesystem::path& directory,
                   const std::vector<std::string>& languages) {
  for (std::size_t source = 0; source < languages.size(); ++source) {
    for (std::size_t target = source + 1; target < languages.size(); ++target) {
      add_relative(loaded, directory, {languages[source], languages[target]});
    }
  }
}

}  // namespace sejajar::lexicon
