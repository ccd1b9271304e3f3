#include "program/training/lexicon_training.h"

#include "language/analyze/analysis.h"
#include "language/lexicon/model1.h"

namespace sejajar::training {

lexicon::Lexicon train_lexicon(const DocumentPair& lines, const lexicon::LexiconLimits& limits) {
  const analyze::PairAnalysis pair{analyze::analyze(lines.source), analyze::analyze(lines.target)};
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < pair.source.size(); ++k)
    beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  const lexicon::PairLexicon learnt =
      lexicon::learn_translations(pair, beads, {}, lexicon::BeadOrigin::kGiven);
  lexicon::Lexicon lexicon = lexicon::lexicon_of(learnt, pair, limits);
  lexicon.source.language = lines.source.language;
  lexicon.target.language = lines.target.language;
  return lexicon;
}

}  // namespace sejajar::training
