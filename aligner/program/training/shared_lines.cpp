#include "program/training/shared_lines.h"

#include <sejajar/error.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace sejajar::training {

namespace {

bool has(const LanguagePair& pair, const std::string& language) {
  return pair.source == language || pair.target == language;
}

std::string common_language(const std::vector<ParallelText>& texts) {
  const LanguagePair& first = texts.front().languages;
  for (const std::string& language : {first.source, first.target}) {
    if (std::all_of(texts.begin(), texts.end(), [&language](const ParallelText& text) {
          return has(text.languages, language);
        }))
      return language;
  }
  throw Error(ErrorKind::kUsage,
              "--versions: no language is in all files; expected one, such as "
              "English in en-id.news.tsv and en-vi.news.tsv");
}

}  // namespace

SharedLines shared_lines(const std::vector<ParallelText>& texts) {
  SharedLines shared;
  shared.languages = {common_language(texts)};
  std::unordered_map<std::string, std::size_t> found;  // text in the common language -> its line
  for (const ParallelText& text : texts) {
    const bool common_first = text.languages.source == shared.languages.front();
    const std::string& other = common_first ? text.languages.target : text.languages.source;
    if (std::find(shared.languages.begin(), shared.languages.end(), other) !=
        shared.languages.end()) {
      throw Error(ErrorKind::kUsage,
                  text.path + ": a second version in " + other + "; expected one of each language");
    }
    for (const ParallelLine& line : text.lines) {
      const auto& [known, version] =
          common_first ? std::tie(line.source, line.target) : std::tie(line.target, line.source);
      if (shared.languages.size() == 1 && found.emplace(known, shared.lines.size()).second)
        shared.lines.push_back({known});
      const auto at = found.find(known);
      if (at == found.end()) continue;
      std::vector<std::string>& versions = shared.lines[at->second];
      if (versions.size() == shared.languages.size()) versions.push_back(version);
    }
    shared.languages.push_back(other);
  }
  std::erase_if(shared.lines, [&](const std::vector<std::string>& line) {
    return line.size() < shared.languages.size();
  });
  return shared;
}

}  // namespace sejajar::training
