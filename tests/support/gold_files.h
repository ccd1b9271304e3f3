#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::test {

/// A gold alignment of ours and the two texts, one sentence a line, that it belongs to.
struct GoldFile {
  std::filesystem::path gold;
  std::filesystem::path source;
  std::filesystem::path target;
  std::string source_language;
  std::string target_language;

  /// As in "story.en-ru".
  std::string name() const { return gold.stem().string(); }
};

/// Returns every `<text>.<l1>-<l2>.gold` of the project, sorted by name.
inline std::vector<GoldFile> gold_files() {
  namespace fs = std::filesystem;
  std::vector<GoldFile> found;
  for (const char* top :
       {SEJAJAR_SOURCE_DIR "/docs/example", SEJAJAR_SOURCE_DIR "/tests/quality"}) {
    for (const auto& entry : fs::recursive_directory_iterator(top)) {
      if (entry.path().extension() != ".gold") continue;
      const std::string stem = entry.path().parent_path() / entry.path().stem().stem();
      const std::string pair = entry.path().stem().extension().string().substr(1);
      const std::string source = pair.substr(0, pair.find('-'));
      const std::string target = pair.substr(pair.find('-') + 1);
      found.push_back({entry.path(), stem + "." + source + ".sentences",
                       stem + "." + target + ".sentences", source, target});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const GoldFile& a, const GoldFile& b) { return a.name() < b.name(); });
  return found;
}

}  // namespace sejajar::test
