#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/features.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <functional>

namespace sejajar {

/// Hears, whenever a stage ends, what share of the stages has ended: 0..1, increasing. Called from
/// the thread that aligns.
using ProgressListener = std::function<void(double share)>;

/// Returns the alignment of `pair`, whose documents have been split, with the greatest expected F1.
/// Empty documents give null beads or no bead at all; `progress` may be empty.
/// Throws Error{usage} if `options` are out of range, Error{model} if `models` have no weights,
/// Error{input} if there is more to search than memory holds: with `exhaustive`, or where two very
/// long texts share nothing to tell where to search.
Alignment align(const DocumentPair& pair, const Models& models, const Options& options = {},
                const ProgressListener& progress = {});

}  // namespace sejajar
