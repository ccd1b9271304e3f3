#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/features.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <functional>

#pragma GCC visibility push(default)
namespace sejajar {

/// Progress callback, called after each stage with the share of stages done: 0..1, increasing. It
/// runs in the thread that called align(). The last share is below 1 if fewer passes are needed
/// than allowed. The method gale-church does not call it.
using ProgressListener = std::function<void(double share)>;

/// Returns the alignment of `pair`, whose documents have been split, with the greatest expected F1.
/// Empty documents yield null beads or no beads; `progress` may be empty.
/// Throws Error{usage} if `options` are out of range, Error{model} if `models` have no weights,
/// Error{input} if the search space exceeds the memory: with `exhaustive`, or if two very long
/// texts share no anchors.
Alignment align(const DocumentPair& pair, const Models& models, const Options& options = {},
                const ProgressListener& progress = {});

}  // namespace sejajar
#pragma GCC visibility pop
