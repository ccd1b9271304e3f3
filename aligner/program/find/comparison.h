#pragma once

#include <sejajar/align.h>
#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "program/find/candidates.h"
#include "program/find/decision.h"
#include "program/find/description.h"
#include "program/pipeline/model_cache.h"

namespace sejajar::find {

/// Documents to compare.
struct Collection {
  std::vector<Description> descriptions;
  /// Returns the text of a document, which is split if it has no sentences. Called from several
  /// threads.
  std::function<Document(std::uint32_t document)> text;
};

/// How documents are compared.
struct ComparingOptions {
  RetrievalOptions retrieval;
  Options pairs;  ///< of splitting and aligning
  pipeline::ModelChoice models;
  ProgressListener progress;  ///< 0..1; may be empty
  std::uint32_t part = 0;     ///< of the candidates, the one that is aligned, from 0
  std::uint32_t parts = 1;    ///< 0: no candidate is aligned
};

/// Two documents and what speaks for their being versions of each other.
struct Compared {
  Candidate documents;
  Evidence evidence;
};

/// What was found out about a collection. Documents with an equal text are compared once.
struct Comparison {
  std::vector<std::uint32_t> same_as;  ///< by document, the first one with its text: itself if new
  std::vector<std::uint32_t> near;  ///< by document, a very similar one of its language, or itself
  std::vector<Compared> pairs;      ///< the candidates, sorted
};

/// Retrieves the pairs of documents that may be versions of each other and aligns each of them.
/// The result does not depend on the number of threads. Throws Error{model} and what `text` throws.
Comparison compare(const Collection& collection, const ComparingOptions& options);

}  // namespace sejajar::find
