#include "program/training/gold_set.h"

#include <sejajar/error.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace sejajar::training {
namespace {

namespace fs = std::filesystem;

/// The sentence file of one side; empty if there is none.
fs::path sentences_of(const fs::path& stem, std::string_view language) {
  fs::path plain = stem.string() + "." + std::string(language);
  fs::path cut = plain.string() + ".sentences";
  if (fs::exists(cut)) return cut;
  if (fs::exists(plain) && !fs::exists(plain.string() + ".seg")) return plain;
  return {};
}

/// Adds the gold file `path` to its pair. Language tags may contain hyphens, so all hyphens are
/// tried until both texts exist.
void add(const fs::path& path, const std::string& set,
         std::map<std::pair<std::string, std::string>, GoldPair>& pairs) {
  const fs::path without_gold = path.parent_path() / path.stem();
  const fs::path stem = path.parent_path() / without_gold.stem();
  const std::string tags = without_gold.extension().string();
  for (auto dash = tags.find('-'); dash != std::string::npos; dash = tags.find('-', dash + 1)) {
    const std::string l1 = tags.substr(1, dash - 1);
    const std::string l2 = tags.substr(dash + 1);
    GoldFile file{sentences_of(stem, l1), sentences_of(stem, l2), path};
    if (file.source.empty() || file.target.empty()) continue;
    GoldPair& pair = pairs[{set, tags.substr(1)}];
    pair.set = set;
    pair.source_language = l1;
    pair.target_language = l2;
    pair.files.push_back(std::move(file));
    return;
  }
}

/// The name of the set in `folder`, which may end in a slash.
std::string name_of(const fs::path& folder) {
  return folder.has_filename() ? folder.filename().string()
                               : folder.parent_path().filename().string();
}

}  // namespace

std::vector<GoldPair> find_gold_set(const fs::path& folder) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure)) {
    throw Error(ErrorKind::kInput,
                folder.string() + ": not found; expected a folder of gold alignments");
  }
  std::map<std::pair<std::string, std::string>, GoldPair> pairs;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".gold") add(entry.path(), name_of(folder), pairs);
  }
  std::vector<GoldPair> sorted;
  for (auto& [key, pair] : pairs) {
    std::sort(pair.files.begin(), pair.files.end(),
              [](const GoldFile& a, const GoldFile& b) { return a.gold < b.gold; });
    sorted.push_back(std::move(pair));
  }
  return sorted;
}

}  // namespace sejajar::training
