#include "language/lexicon/load_lexicons.h"

#include <sejajar/error.h>

#include <algorithm>
#include <optional>

#include "language/identify/language.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/pivot.h"

namespace sejajar::model {

namespace fs = std::filesystem;

namespace {

/// The lexicon from `source` to `target` as a file has it; nothing if there is no file.
std::optional<StoredLexicon> load(const fs::path& directory, const std::string& source,
                                  const std::string& target) {
  const auto& [lesser, greater] = std::minmax(source, target);
  const fs::path path = directory / "lexicons" / (lesser + "-" + greater + ".lex");
  std::error_code failure;
  if (!fs::exists(path, failure)) return std::nullopt;
  StoredLexicon lexicon = read_lexicon(path);
  if (lexicon.source_language != lesser || lexicon.target_language != greater) {
    throw Error(ErrorKind::kModel, path.string() + ": lexicon of " + lexicon.source_language +
                                       " and " + lexicon.target_language + "; expected " + lesser +
                                       " and " + greater);
  }
  return lesser == source ? std::move(lexicon) : transposed(std::move(lexicon));
}

std::optional<StoredLexicon> load_or_derive(const fs::path& directory, const std::string& source,
                                            const std::string& target) {
  if (source == target) return std::nullopt;
  auto direct = load(directory, source, target);
  if (direct || source == kPivotLanguage || target == kPivotLanguage) return direct;
  const std::string pivot(kPivotLanguage);
  auto first = load(directory, source, pivot);
  if (!first) return std::nullopt;
  auto second = load(directory, pivot, target);
  if (!second) return std::nullopt;
  return through_pivot(*std::move(first), *std::move(second));
}

}  // namespace

Lexicons load_lexicons(const fs::path& directory, const std::vector<std::string>& languages) {
  Lexicons lexicons;
  for (std::size_t a = 0; a < languages.size(); ++a) {
    for (std::size_t b = a + 1; b < languages.size(); ++b) {
      const std::pair key(text::base_language(languages[a]), text::base_language(languages[b]));
      if (lexicons.contains(key) || lexicons.contains({key.second, key.first})) continue;
      auto lexicon = load_or_derive(directory, key.first, key.second);
      if (!lexicon) continue;
      lexicons.emplace(key, std::make_shared<const StoredLexicon>(*std::move(lexicon)));
    }
  }
  return lexicons;
}

std::shared_ptr<const StoredLexicon> find_lexicon(const Lexicons& lexicons,
                                                  const std::string& source_language,
                                                  const std::string& target_language) {
  const std::string source = text::base_language(source_language);
  const std::string target = text::base_language(target_language);
  if (const auto found = lexicons.find({source, target}); found != lexicons.end()) {
    return found->second;
  }
  const auto reversed = lexicons.find({target, source});
  if (reversed == lexicons.end()) return nullptr;
  return std::make_shared<const StoredLexicon>(transposed(*reversed->second));
}

}  // namespace sejajar::model
