#pragma once

#include <string>
#include <variant>
#include <vector>

#include "exchange/report/report.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::cli {

/// A pair, or all versions of a text, read, split and aligned.
using Aligned = std::variant<pipeline::AlignedPair, pipeline::AlignedVersions>;

/// Returns `pair` for a report; without an inspection.
report::PairView pair_view(pipeline::AlignedPair pair);

/// Returns `pair`, aligned by `pipeline`, for a report, with its inspection: anchors, rivals and
/// ties of the search.
report::PairView inspected_view(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair);

/// Returns `versions` for a view.
report::VersionsView versions_view(pipeline::AlignedVersions versions);

/// Returns `aligned` for a report, without inspection.
report::AlignmentView plain_view(Aligned aligned);

/// Returns `aligned`, of which `pipeline` aligns pairs, for a report, with the inspection of a
/// pair.
report::AlignmentView view_of(const pipeline::Pipeline& pipeline, Aligned aligned);

/// Returns how the pairs of a report were aligned: models, lexicon, options.
report::Facts report_facts(const AligningOptions& aligning);

}  // namespace sejajar::cli
