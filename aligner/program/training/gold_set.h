#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::learn {

/// Where one aligned document lies.
struct GoldFile {
  std::filesystem::path source;  ///< one sentence a line
  std::filesystem::path target;  ///< one sentence a line
  std::filesystem::path gold;    ///< one bead a line, `[0, 1]:[0]`
};

/// All documents of one set in one language pair.
struct GoldPair {
  std::string set;  ///< name of the folder
  std::string source_language;
  std::string target_language;
  std::vector<GoldFile> files;  ///< sorted by name

  std::string name() const { return source_language + "-" + target_language; }
};

/// Returns the documents of the set in `folder`, sorted by pair: every `<document>.<l1>-<l2>.gold`
/// beside `<document>.<l1>` and `<document>.<l2>`, or beside `<document>.<l1>.sentences` and
/// `<document>.<l2>.sentences`, which go first. Golds that refer to running text (a `.seg` file
/// beside it) are left out. Throws Error{input} if `folder` is no folder.
std::vector<GoldPair> find_gold_set(const std::filesystem::path& folder);

/// Returns the sets in the folders of `directory`, sorted by set, then by pair.
std::vector<GoldPair> find_gold(const std::filesystem::path& directory);

}  // namespace sejajar::learn
