#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <string>
#include <vector>

#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::review {

/// Returns the sentences of `document` in `range` as a document of their own.
Document stretch_of(const Document& document, SentenceRange range);

/// Aligns the sentences in `source` and `target` of `documents` again, with `models` and the
/// options of `pipeline`, and returns the beads as JSON for the page: a list of {"r": [begin, end,
/// begin, end], "p": posterior}. Throws Error{usage} if a range is empty or outside its document.
std::string realigned(const pipeline::Pipeline& pipeline, const DocumentPair& documents,
                      const pipeline::PairModels& models, const Bead& stretch);

/// The same for all versions of a text, of which `stretch` holds one range each: a list of {"r":
/// [begin, end, begin, end, ...], "p": score, "c": [score of each cell]}.
std::string realigned(const pipeline::AlignedVersions& versions,
                      const std::vector<SentenceRange>& stretch);

}  // namespace sejajar::review
