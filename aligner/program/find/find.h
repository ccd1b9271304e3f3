#pragma once

#include <sejajar/find.h>

#include <vector>

#include "program/find/comparison.h"

namespace sejajar::find {

/// Returns what each document of `collection` is, from a comparison of all of them. Groups are
/// numbered by their first documents.
std::vector<FoundVersion> decide(const Collection& collection, const Comparison& comparison,
                                 const Decision& decision, const FindOptions& options);

/// Returns decide() of a comparison as `comparing` says. Throws as compare() does, and Error{model}
/// if the models have no weights for the decision.
std::vector<FoundVersion> find_versions(const Collection& collection,
                                        const ComparingOptions& comparing,
                                        const FindOptions& options);

/// Throws Error{usage}, which names the flag, if a value is out of range.
void validate(const FindOptions& options);

}  // namespace sejajar::find
