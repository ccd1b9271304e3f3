#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "program/find/collection.h"
#include "program/find/comparing_options.h"
#include "program/find/decision.h"
#include "program/find/signatures.h"

namespace sejajar::find {

/// Two documents and what speaks for their being versions of each other.
struct Compared {
  Candidate documents;
  Evidence evidence;
};

/// Documents whose texts could not be read, and why.
using Unreadable = std::map<std::uint32_t, std::string>;

/// Candidates that were aligned.
struct Verification {
  std::vector<Compared> pairs;  ///< by documents of the collection, sorted
  Unreadable unreadable;        ///< documents that are in no pair for that
};

/// Aligns `candidates`, which are pairs of rows of `signatures`. Reports progress from
/// kRetrievedShare on. Throws Error{model}; also what `text` throws unless it is Error{input} or
/// Error{encoding}.
Verification verify(const Collection& collection, const Signatures& signatures,
                    const std::vector<Candidate>& candidates, const ComparingOptions& options);

}  // namespace sejajar::find
