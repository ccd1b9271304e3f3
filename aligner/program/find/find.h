#pragma once

#include <cstdint>
#include <vector>

#include "program/find/comparison.h"

namespace sejajar::find {

/// What happens to documents that are copies of others, in the same language.
enum class Duplicates {
  kReport,  ///< they are in no group and named as duplicates
  kGroup,   ///< they join the group of the document that they are copies of
  kIgnore   ///< they are compared like all other documents
};

/// How versions are found.
struct FindOptions {
  ComparingOptions comparing;
  double least_probability = 0.5;  ///< of a group, 0..1
  Duplicates duplicates = Duplicates::kReport;
};

/// What a document is.
enum class Status { kVersion, kNone, kDuplicate };

/// What was found out about a document.
struct Found {
  std::uint32_t group = 0;  ///< from 1; 0: none
  Status status = Status::kNone;
  /// 0..1: that the document belongs to its group, has no version, or is a duplicate.
  double probability = 0;
  /// The most probable version outside the group, or the document it is a duplicate of; itself if
  /// there is none.
  std::uint32_t rival = 0;
  double rival_probability = 0;  ///< 0..1: that the rival is a version
};

/// Returns what each document of `collection` is. Groups are numbered by their first documents.
/// Throws as compare() does, and Error{model} if the models have no weights for the decision.
std::vector<Found> find_versions(const Collection& collection, const FindOptions& options);

/// The same from a comparison that has been made.
std::vector<Found> decide(const Collection& collection, const Comparison& comparison,
                          const Decision& decision, const FindOptions& options);

}  // namespace sejajar::find
