#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <string>
#include <vector>

#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::review {

/// Returns the sentences of `document` in `range` as a document of their own. Throws Error{usage}
/// if `range` is outside the document.
Document stretch_of(const Document& document, SentenceRange range);

/// Aligns the sentences in `source` and `target` of `documents` again, with `models` and the
/// options of `pipeline`, and returns the beads as JSON for the page: a list of {"r": [begin, end,
/// begin, end], "p": posterior}. Throws Error{usage} if a range is outside its document, and as
/// sejajar::align() does.
std::string realigned(const pipeline::Pipeline& pipeline, const DocumentPair& documents,
                      const pipeline::PairModels& models, const Bead& stretch);

/// Aligns the sentences of all `versions` in `stretch`, one range each, again, and returns the
/// units as JSON for the page: a list of {"r": [begin, end, begin, end, ...], "p": score, "c":
/// [score of each cell]}. Throws Error{usage} if a range is outside its document, and as
/// align_versions() does.
std::string realigned(const pipeline::AlignedVersions& versions,
                      const std::vector<SentenceRange>& stretch);

}  // namespace sejajar::review
