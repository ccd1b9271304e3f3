// Candidates come with one weight for everything that two sentences share. To find the kind that
// weighs most, the search for candidates is repeated with words, names and numbers alone.

#include "core/align/anchor_kinds.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/anchor/candidates.h"
#include "core/anchor/chain.h"

namespace sejajar::aligning {

namespace {

using analyze::Analysis;

/// `side` with the words, names or numbers alone.
Analysis only(const Analysis& side, TieKind kind) {
  Analysis kept;
  kept.endings = side.endings;  // one per sentence, so they give its size
  if (kind == TieKind::kWord) {
    kept.vocabulary = side.vocabulary;
    kept.counts = side.counts;
    kept.units = side.units;
  }
  while (kept.units.size() < side.size()) kept.units.close_row();
  analyze::Rows<std::uint64_t> none;
  while (none.size() < side.size()) none.close_row();
  kept.names = kind == TieKind::kName ? side.names : analyze::SentenceKeys(none);
  kept.numbers = kind == TieKind::kNumber ? side.numbers : analyze::SentenceKeys(none);
  return kept;
}

/// Weight of `pair` in `candidates`, which are ordered; 0 if it is missing.
double weight_of(const std::vector<anchor::Candidate>& candidates, const anchor::Candidate& pair) {
  const auto sentences = [](const anchor::Candidate& c) { return std::tie(c.source, c.target); };
  const auto found = std::lower_bound(candidates.begin(), candidates.end(), pair,
                                      [&](const anchor::Candidate& a, const anchor::Candidate& b) {
                                        return sentences(a) < sentences(b);
                                      });
  return found != candidates.end() && sentences(*found) == sentences(pair) ? found->weight : 0;
}

}  // namespace

std::vector<Anchor> anchors_by_kind(const analyze::PairAnalysis& pair,
                                    const lexicon::PairLexicon& lexicon) {
  constexpr std::array kKinds = {TieKind::kNumber, TieKind::kName, TieKind::kWord};
  std::array<std::vector<anchor::Candidate>, kKinds.size()> of_kind;
  for (std::size_t k = 0; k < kKinds.size(); ++k) {
    of_kind[k] = anchor::candidates({only(pair.source, kKinds[k]), only(pair.target, kKinds[k])},
                                    kKinds[k] == TieKind::kWord ? lexicon : lexicon::PairLexicon{});
  }
  std::vector<Anchor> anchors;
  for (const anchor::Candidate& found : anchor::supported(
           anchor::heaviest_chain(anchor::candidates(pair, lexicon), pair.target.size()))) {
    std::size_t heaviest = 0;
    for (std::size_t k = 1; k < kKinds.size(); ++k) {
      if (weight_of(of_kind[k], found) > weight_of(of_kind[heaviest], found)) heaviest = k;
    }
    anchors.push_back({kKinds[heaviest], found.source, found.target});
  }
  return anchors;
}

}  // namespace sejajar::aligning
