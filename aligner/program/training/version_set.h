#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::training {

/// A two-sided gold bead of two versions.
struct GoldBead {
  std::size_t v = 0;
  std::size_t w = 0;  // the later one
  SentenceRange first;
  SentenceRange second;
};

/// A gold document of several versions.
struct VersionDocument {
  std::vector<Document> versions;
  std::vector<std::vector<SentenceRange>> units;  ///< of two or more versions; a range for each
  std::vector<GoldBead> beads;                    ///< of all pairs, by pair
};

/// Returns the documents in `folder`, in the layout that `learn compose --versions` writes, by
/// name. Throws Error{input} if there is none or one is malformed.
std::vector<VersionDocument> read_version_set(const std::filesystem::path& folder);

}  // namespace sejajar::training
