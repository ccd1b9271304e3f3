#pragma once

#include "exchange/report/view.h"
#include "program/cli/options.h"
#include "program/pipeline/pair.h"

namespace sejajar::cli {

/// Returns `pair`, which `runner` has aligned, without an inspection.
report::PairView view_of(batch::PairRunner& runner, batch::AlignedPair pair);

/// Returns `pair`, which `runner` has aligned, with what the search knew of it.
report::PairView inspected(batch::PairRunner& runner, batch::AlignedPair pair);

/// Returns what a report says of how its pairs were aligned: models, lexicon, options.
report::Facts facts_of(const Arguments& arguments);

/// Throws Error{usage} if the report `path` is one of `others`.
void check_report_file(const std::string& path, const std::vector<std::string>& others);

}  // namespace sejajar::cli
