#pragma once

#include <memory>

#include "program/cli/pair_view.h"
#include "program/review/alignment_cache.h"

namespace sejajar::cli {

/// Returns `aligned`, of which `pipeline` aligns pairs, for the page of `sejajar review`.
review::Shown shown_alignment(const std::shared_ptr<const pipeline::Pipeline>& pipeline,
                              Aligned aligned, const report::Facts& facts);

}  // namespace sejajar::cli
