#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/inspection.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#pragma GCC visibility push(default)
namespace sejajar {

/// Returns the margins, rivals, ties, anchors and band of `alignment`, which align() returned
/// for `pair` with the same models and options. It repeats the search, so it takes as long as
/// align(). For the method gale-church there are only ties: margins are nan, anchors and band
/// empty. Throws Error as align() does.
Inspection inspect(const DocumentPair& pair, const Alignment& alignment, const Models& models,
                   const Options& options = {});

}  // namespace sejajar
#pragma GCC visibility pop
