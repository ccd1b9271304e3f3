#pragma once

#include <string>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::cli {

/// Returns `pair` for a report; without an inspection.
report::PairView pair_view(pipeline::AlignedPair pair);

/// Returns `pair`, aligned by `pipeline`, for a report, with its inspection: anchors, rivals and
/// ties of the search.
report::PairView inspected_view(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair);

/// Returns `versions` for a view.
report::VersionsView versions_view(pipeline::AlignedVersions versions);

/// Returns how the pairs of a report were aligned: models, lexicon, options.
report::Facts report_facts(const AligningOptions& aligning);

}  // namespace sejajar::cli
