#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::training {

/// The files of one aligned document.
struct GoldFile {
  std::filesystem::path source;  ///< one sentence per line
  std::filesystem::path target;  ///< one sentence per line
  std::filesystem::path gold;    ///< one bead per line, such as `[0, 1]:[0]`
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
/// with `<document>.<l1>.sentences` and `<document>.<l2>.sentences`, or else `<document>.<l1>` and
/// `<document>.<l2>`. Gold alignments of running text (with a `.seg` file) are skipped. Throws
/// Error{input} if `folder` is not a folder.
std::vector<GoldPair> find_gold_set(const std::filesystem::path& folder);

}  // namespace sejajar::training
