#pragma once

#include <cstddef>
#include <vector>

#include "program/find/collection.h"
#include "program/find/comparing_options.h"
#include "program/find/distinct_texts.h"
#include "program/find/postings.h"
#include "program/find/term_space.h"

namespace sejajar::find {

/// Terms of the vector of a document: its heaviest ones.
inline constexpr std::size_t kMostTerms = 64;

/// What candidates are retrieved from without a look at the texts.
struct Signatures {
  DistinctTexts texts;
  std::vector<Signature> rows;  ///< one for each of `texts.documents`
  TermSpace space;              ///< knows the terms of all of them
};

/// Returns a signature for each different text, with its language, site and day from
/// `descriptions`; terms and bytes are still empty.
Signatures signatures_without_terms(const std::vector<Description>& descriptions, TermSpace space);

/// Reads and analyses all documents; returns their signatures, which do not depend on the number of
/// threads. Reports progress up to kSignedShare. Throws Error{model} and what `text` throws.
Signatures signatures_of(const Collection& collection, const ComparingOptions& options);

}  // namespace sejajar::find
