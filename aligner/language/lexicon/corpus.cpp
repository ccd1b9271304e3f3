#include "language/lexicon/corpus.h"

#include "language/lexicon/model1.h"
#include "language/lexicon/prior.h"

namespace sejajar::lexicon {

namespace {

constexpr double kLeastPosterior = 0.1;

/// Appends the words of `added` to `side`; returns the number of sentences before them.
std::uint32_t append(const analyze::Analysis& added, analyze::Analysis& side) {
  const auto before = static_cast<std::uint32_t>(side.units.size());
  for (std::size_t k = 0; k < added.units.size(); ++k) {
    for (const std::uint32_t word : added.units[k]) {
      const std::uint32_t unit = side.vocabulary.intern(added.vocabulary.text(word));
      if (unit == side.counts.size()) side.counts.push_back(0);
      ++side.counts[unit];
      side.units.push_back(unit);
    }
    side.units.close_row();
  }
  return before;
}

}  // namespace

void Corpus::add(const analyze::PairAnalysis& pair, const Alignment& alignment) {
  const std::uint32_t source = append(pair.source, words_.source);
  const std::uint32_t target = append(pair.target, words_.target);
  for (const Bead& bead : alignment.beads) {
    if (bead.source.empty() || bead.target.empty() || bead.posterior <= kLeastPosterior) continue;
    beads_.push_back({{source + bead.source.begin, source + bead.source.end},
                      {target + bead.target.begin, target + bead.target.end},
                      0,
                      bead.posterior,
                      {}});
  }
}

Lexicon Corpus::learn(LexiconView known) const {
  return lexicon_of(
      learn_translations(words_, beads_, prior_of(words_, known), BeadOrigin::kGuessedOfTexts),
      words_);
}

Lexicon learn_lexicon(const DocumentPair& lines, const LexiconLimits& limits) {
  const analyze::PairAnalysis pair{analyze::analyze(lines.source), analyze::analyze(lines.target)};
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < pair.source.size(); ++k)
    beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  const PairLexicon learnt = learn_translations(pair, beads, {}, BeadOrigin::kGiven);
  Lexicon lexicon = lexicon_of(learnt, pair, limits);
  lexicon.source.language = lines.source.language;
  lexicon.target.language = lines.target.language;
  return lexicon;
}

}  // namespace sejajar::lexicon
