#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/inspection.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

namespace sejajar {

/// Returns what the search that gave `alignment` of `pair` with the same models and options knew.
/// It searches again, so it takes as long as align(). Of the method gale-church there are ties
/// alone: margins are nan, anchors and band empty.
/// Throws Error as align() does.
Inspection inspect(const DocumentPair& pair, const Alignment& alignment, const Models& models,
                   const Options& options = {});

}  // namespace sejajar
