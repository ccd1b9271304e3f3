// The division by a frequency is made once for each entry instead of once for each word of a text.

#include "core/score/ratio_table.h"

#include "ground/threads/parallel.h"

namespace sejajar::score {

RatioTable::RatioTable(const Side& others, const lexicon::TranslationTable& table)
    : table_(&table), others_(others.counts.size()) {
  const auto total = static_cast<float>(others.units.values());
  ratios_.reserve(table.translations.size());
  for (const lexicon::Translation& entry : table.translations) {
    const float inverse = total / static_cast<float>(others.counts[entry.word]);
    ratios_.push_back({entry.word, entry.probability * inverse});
  }
}

Ratios ratios_of(const analyze::PairAnalysis& pair, const lexicon::PairLexicon& lexicon) {
  Ratios ratios;
  threads::both(
      pair.source.size() > threads::kParallelRows,
      [&] {
        ratios.forward = RatioTable({pair.target.units, pair.target.counts}, lexicon.forward);
      },
      [&] {
        ratios.backward = RatioTable({pair.source.units, pair.source.counts}, lexicon.backward);
      });
  return ratios;
}

}  // namespace sejajar::score
