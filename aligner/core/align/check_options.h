#pragma once

#include <sejajar/options.h>

namespace sejajar::aligning {

/// Throws Error{usage} that names the flag if an option of scoring, searching or learning is out of
/// its range.
void check_options(const Options& options);

}  // namespace sejajar::aligning
