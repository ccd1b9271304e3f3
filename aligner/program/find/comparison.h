#pragma once

#include <cstdint>
#include <vector>

#include "program/find/collection.h"
#include "program/find/comparing_options.h"
#include "program/find/signatures.h"
#include "program/find/verification.h"

namespace sejajar::find {

/// What was found out about a collection. Documents with an equal text are compared once.
struct Comparison {
  std::vector<std::uint32_t> same_as;  ///< by document, the first one with its text: itself if new
  std::vector<std::uint32_t> near;  ///< by document, a very similar one of its language, or itself;
                                    ///< itself if they are not looked for
  std::vector<Compared> pairs;      ///< the candidates, sorted
  Unreadable unreadable;            ///< documents that are in no pair for that
};

/// Retrieves the pairs of documents that may be versions of each other by their signatures, and
/// aligns each of them. Texts are read for that only. The result does not depend on the number of
/// threads. Throws as verify() does.
Comparison compare(const Collection& collection, const Signatures& signatures,
                   const ComparingOptions& options);

/// The same with the signatures_of() the collection.
Comparison compare(const Collection& collection, const ComparingOptions& options);

}  // namespace sejajar::find
