#pragma once

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// Returns the lexicon from the source of `first` to the target of `second`, which share the
/// language between them: p(t|s) = sum over e of p(t|e) p(e|s), and likewise backward. Ambiguity of
/// the pivot language makes translations less probable.
Lexicon through_pivot(Lexicon first, Lexicon second, const LexiconLimits& limits = {});

}  // namespace sejajar::lexicon
