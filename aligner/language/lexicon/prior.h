#pragma once

#include <cstddef>

#include "language/analyze/analysis.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// Word translations that are believed before any text has been aligned. A probability may be
/// lowered by how certain its entry is.
class Prior {
 public:
  Prior() = default;

  /// `source_words` is the size of the source vocabulary.
  Prior(PairLexicon translations, std::size_t source_words);

  const PairLexicon& translations() const { return translations_; }

  /// p(s|t) by source word; the words of its rows are target words.
  const TranslationTable& backward_by_source() const { return backward_by_source_; }

 private:
  PairLexicon translations_;
  TranslationTable backward_by_source_;
};

/// Returns the prior of `pair`: the entries of `lexicon` (or no lexicon), which has the direction
/// of the pair, and units with equal Latin transliteration (weight 1, or 0.5 below four code
/// points) for the probability mass that the lexicon leaves open.
Prior prior_of(const analyze::PairAnalysis& pair, LexiconView lexicon = {});

}  // namespace sejajar::lexicon
