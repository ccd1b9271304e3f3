// Candidates come with one weight for all that two sentences share. Which kind weighs most shows
// when they are looked for once more among words alone, names alone and numbers alone.

#include "core/align/anchor_kinds.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/anchor/candidates.h"
#include "core/anchor/chain.h"

namespace sejajar::aligning {

namespace {

using analyze::Analysis;

/// `side` with nothing but what is of `kind`.
Analysis only(const Analysis& side, TieKind kind) {
  Analysis kept;
  kept.endings = side.endings;  // their number is that of the sentences
  if (kind == TieKind::kWord) {
    kept.vocabulary = side.vocabulary;
    kept.counts = side.counts;
    kept.units = side.units;
  }
  if (kind == TieKind::kName) kept.names = side.names;
  if (kind == TieKind::kNumber) kept.numbers = side.numbers;
  while (kept.units.size() < side.size()) kept.units.close_row();
  while (kept.names.size() < side.size()) kept.names.close_row();
  while (kept.numbers.size() < side.size()) kept.numbers.close_row();
  return kept;
}

/// The weight of the pair of sentences in `candidates`, which are ordered; 0 if they are not there.
double weight_of(const std::vector<anchor::Candidate>& candidates, const anchor::Candidate& pair) {
  const auto place = [](const anchor::Candidate& c) { return std::tie(c.source, c.target); };
  const auto found = std::lower_bound(
      candidates.begin(), candidates.end(), pair,
      [&](const anchor::Candidate& a, const anchor::Candidate& b) { return place(a) < place(b); });
  return found != candidates.end() && place(*found) == place(pair) ? found->weight : 0;
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
  for (const anchor::Candidate& found : anchor::confirmed(
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
