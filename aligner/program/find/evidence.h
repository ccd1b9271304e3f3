#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include "program/find/decision.h"
#include "program/find/term_space.h"

namespace sejajar::find {

/// Compares documents in two languages by aligning them.
class Verifier {
 public:
  /// `models` have the lexicon of the pair and those of both languages with the pivot language.
  /// Only the first pass of the alignment is run: the later ones learn words from the pair itself,
  /// and make any two texts look like translations. `space` must outlive this.
  Verifier(Models models, Options options, const TermSpace& space);

  /// Returns what speaks for the texts of `pair`, which have been split, being versions of each
  /// other. An empty text, and two long ones without a common anchor, have quality 0.
  Evidence evidence(const DocumentPair& pair) const;

 private:
  Models models_;
  Options options_;
  const TermSpace& space_;
};

}  // namespace sejajar::find
