#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// What happens to documents that are copies of others, in the same language.
enum class Duplicates {
  kReport,  ///< they are in no group and named as duplicates
  kGroup,   ///< they join the group of the document that they are copies of
  kIgnore   ///< they are compared like all other documents
};

/// How versions are found.
struct FindOptions {
  double least_probability = 0.5;  ///< of a group, between 0 and 1
  Duplicates duplicates = Duplicates::kReport;
  std::uint32_t candidates = 3;  ///< documents of every other language that each is aligned with
  Options pairs;                 ///< of splitting and aligning
};

/// What a document is: a version of others, a document without versions, or a copy of another.
enum class VersionStatus { kVersion, kNone, kDuplicate };

/// What was found out about a document.
struct FoundVersion {
  std::uint32_t group = 0;  ///< from 1; 0: none
  VersionStatus status = VersionStatus::kNone;
  /// 0..1: that the document belongs to its group, has no version, or is a duplicate.
  double probability = 0;
  /// The most probable version outside the group, or the document it is a duplicate of; itself if
  /// there is none.
  std::uint32_t rival = 0;
  double rival_probability = 0;  ///< 0..1: that the rival is a version
};

/// Returns what each of `documents` is, as docs/find.md describes. A document may have been split;
/// its language must be set. `models` is the path of a models directory. Groups are numbered by
/// their first documents. The result does not depend on the number of threads.
/// Throws Error{usage} if an option is out of range, Error{model} if a file of the models is
/// missing or damaged.
std::vector<FoundVersion> find_versions(std::span<const Document> documents,
                                        const std::filesystem::path& models,
                                        const FindOptions& options = {});

}  // namespace sejajar
#pragma GCC visibility pop
