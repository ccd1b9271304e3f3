#include "score/ratio_table.h"

namespace sejajar::score {

RatioTable::RatioTable(const Side& others, const model::TranslationTable& table)
    : table_(&table), others_(others.counts.size()) {
  const auto total = static_cast<float>(others.units.values());
  ratios_.reserve(table.translations.size());
  for (const model::Translation& entry : table.translations) {
    const float inverse = total / static_cast<float>(others.counts[entry.word]);
    ratios_.push_back({entry.word, entry.probability * inverse});
  }
}

Ratios::Ratios(const analyze::PairAnalysis& pair, const model::Lexicon& lexicon)
    : forward({pair.target.units, pair.target.counts}, lexicon.forward),
      backward({pair.source.units, pair.source.counts}, lexicon.backward) {}

}  // namespace sejajar::score
