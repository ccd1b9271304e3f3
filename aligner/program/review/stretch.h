#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <string>

#include "program/pipeline/pipeline.h"

namespace sejajar::review {

/// Returns the sentences of `document` in `range` as a document of their own.
Document stretch_of(const Document& document, SentenceRange range);

/// Aligns the sentences in `source` and `target` of `documents` again, with `models` and the
/// options of `pipeline`, and returns the beads as JSON for the page: a list of {"r": [begin, end,
/// begin, end], "p": posterior}. Throws Error{usage} if a range is empty or outside its document.
std::string realigned(const pipeline::Pipeline& pipeline, const DocumentPair& documents,
                      const pipeline::PairModels& models, const Bead& stretch);

}  // namespace sejajar::review
