#pragma once

#include <sejajar/document.h>

#include "language/lexicon/lexicon.h"

namespace sejajar::training {

/// Returns the lexicon learnt from `lines`: sentence k of the source translates sentence k of the
/// target. IBM Model 1 with discount; see language/lexicon/model1.h.
lexicon::Lexicon train_lexicon(const DocumentPair& lines,
                               const lexicon::LexiconLimits& limits = {});

}  // namespace sejajar::training
