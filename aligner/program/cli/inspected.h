#pragma once

#include "exchange/report/view.h"
#include "program/cli/options.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

/// Returns `pair` without an inspection.
report::PairView view_of(pipeline::AlignedPair pair);

/// Returns `pair`, aligned by `pipeline`, with what the search knew of it.
report::PairView inspected(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair);

/// Returns what a report says of how its pairs were aligned: models, lexicon, options.
report::Facts facts_of(const Arguments& arguments);

/// Throws Error{usage} if the report `path` is one of `others`.
void check_report_file(const std::string& path, const std::vector<std::string>& others);

}  // namespace sejajar::cli
