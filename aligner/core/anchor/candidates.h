#pragma once

#include <cstdint>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::anchor {

/// Two sentences that may translate each other.
struct Candidate {
  std::uint32_t source;
  std::uint32_t target;
  double weight;  ///< sum of the votes of what they share, the rarer the greater; higher is better
};

/// Returns pairs of sentences that share rare words (by the lexicon), numbers or names, at most 8
/// per source sentence, ordered by source sentence, then target sentence. Only what occurs at most
/// 12 times on each side counts, so time and memory are linear in the text.
std::vector<Candidate> candidates(const analyze::PairAnalysis& pair,
                                  const lexicon::PairLexicon& lexicon);

}  // namespace sejajar::anchor
