#pragma once

#include <cstdint>
#include <vector>

namespace sejajar::find {

/// A candidate that has been verified.
struct Link {
  std::uint32_t first;
  std::uint32_t second;
  double log_odds;  ///< that they are versions of each other
};

/// Least log-odds of a pair: lower ones are raised to it, because some lexicons know so little that
/// true versions get them. A pair that was no candidate has it, too.
inline constexpr double kLeastLogOdds = -2;

/// How documents are grouped.
struct GroupingOptions {
  double least_log_odds = 0;      ///< of two groups that are joined
  bool many_of_language = false;  ///< whether a group may have several documents of one language
};

/// Returns the group of each document, by the index of its first document: agglomerative
/// clustering, which joins the two groups with the greatest linkage until none is above the limit.
/// The linkage is the mean log-odds of the better pairs of documents between the groups, just more
/// than half of all: the others may be of languages between which little is known.
/// `languages` has one entry per document. For two languages this is competitive linking (Buck &
/// Koehn 2016). O(c log c) in links.
std::vector<std::uint32_t> group(const std::vector<std::uint32_t>& languages,
                                 const std::vector<Link>& links, const GroupingOptions& options);

}  // namespace sejajar::find
