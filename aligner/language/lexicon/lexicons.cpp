#include "language/lexicon/lexicons.h"

#include <sejajar/error.h>

#include <algorithm>
#include <optional>

#include "language/identify/language.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/pivot.h"
#include "language/model/languages.h"

namespace sejajar::lexicon {

namespace fs = std::filesystem;

namespace {

std::pair<std::string, std::string> key_of(const std::string& a, const std::string& b) {
  return std::minmax({identify::base_language(a), identify::base_language(b)});
}

/// The lexicon from `source` to `target` as a file has it; nothing if there is no file.
std::optional<Lexicon> load(const fs::path& directory, const std::string& source,
                            const std::string& target) {
  const auto& [lesser, greater] = std::minmax(source, target);
  const fs::path path = directory / "lexicons" / (lesser + "-" + greater + ".lex");
  std::error_code failure;
  if (!fs::exists(path, failure)) return std::nullopt;
  Lexicon lexicon = read_lexicon(path);
  if (lexicon.source.language != lesser || lexicon.target.language != greater) {
    throw Error(ErrorKind::kModel, path.string() + ": lexicon of " + lexicon.source.language +
                                       " and " + lexicon.target.language + "; expected " + lesser +
                                       " and " + greater);
  }
  if (lesser != source) std::swap(lexicon.source, lexicon.target);
  return lexicon;
}

std::optional<Lexicon> load_or_derive(const fs::path& directory, const std::string& source,
                                      const std::string& target) {
  if (source == target) return std::nullopt;
  const std::string pivot(model::kPivotLanguage);
  auto direct = load(directory, source, target);
  if (source == pivot || target == pivot) return direct;
  auto first = load(directory, source, pivot);
  if (!first) return direct;
  auto second = load(directory, pivot, target);
  if (!second) return direct;
  Lexicon derived = through_pivot(*std::move(first), *std::move(second));
  return direct ? merged(*direct, derived) : derived;
}

}  // namespace

LexiconView oriented(const Lexicon& lexicon, const std::string& source_language,
                     const std::string& target_language) {
  const std::string& source = lexicon.source.language;
  const std::string& target = lexicon.target.language;
  if (source.empty()) return lexicon;
  const std::string from = identify::base_language(source_language);
  const std::string to = identify::base_language(target_language);
  if (from == source && to == target) return lexicon;
  return from == target && to == source ? LexiconView(lexicon, true) : LexiconView();
}

LexiconView Lexicons::find(const std::string& source_language,
                           const std::string& target_language) const {
  const auto found = by_languages_.find(key_of(source_language, target_language));
  return found == by_languages_.end() ? LexiconView()
                                      : oriented(*found->second, source_language, target_language);
}

void Lexicons::add(Lexicon lexicon) {
  auto key = key_of(lexicon.source.language, lexicon.target.language);
  lexicon.source.index_units();
  lexicon.target.index_units();
  by_languages_[std::move(key)] = std::make_shared<const Lexicon>(std::move(lexicon));
}

Lexicons load_lexicons(const fs::path& directory, const std::vector<std::string>& languages) {
  Lexicons lexicons;
  for (std::size_t a = 0; a < languages.size(); ++a) {
    for (std::size_t b = a + 1; b < languages.size(); ++b) {
      if (lexicons.find(languages[a], languages[b])) continue;
      auto lexicon = load_or_derive(directory, identify::base_language(languages[a]),
                                    identify::base_language(languages[b]));
      if (lexicon) lexicons.add(*std::move(lexicon));
    }
  }
  return lexicons;
}

}  // namespace sejajar::lexicon
