#include "language/lexicon/pivot.h"

#include <algorithm>
#include <utility>

namespace sejajar::lexicon {

namespace {

/// Adds up the entries of the same word; `row` ends up sorted. Rows are short, so this is faster
/// than sums kept per word, which would be scattered over the memory.
void unite_repeated(std::vector<Translation>& row) {
  // Equal words by probability, so that rounding does not depend on the sort.
  std::sort(row.begin(), row.end(), [](const Translation& a, const Translation& b) {
    return a.word != b.word ? a.word < b.word : a.probability < b.probability;
  });
  std::size_t kept = 0;
  // Invariant: the first `kept` entries are sorted and distinct.
  for (const Translation& entry : row) {
    if (kept > 0 && row[kept - 1].word == entry.word) {
      row[kept - 1].probability += entry.probability;
    } else {
      row[kept++] = entry;
    }
  }
  row.resize(kept);
}

/// One direction of the composition: rows of `first`, whose words are the units `ids` of `second`.
TranslationTable compose(const LexiconSide& first, const std::vector<std::uint32_t>& ids,
                         const LexiconSide& second, const LexiconLimits& limits) {
  TranslationTable table;
  table.translations.reserve(first.translations.entries());
  std::vector<Translation> row;
  for (std::uint32_t unit = 0; unit < first.units.size(); ++unit) {
    row.clear();
    first.translations.for_each(unit, [&](const Translation& middle) {
      if (ids[middle.word] == kNoId) return;
      second.translations.for_each(ids[middle.word], [&](const Translation& end) {
        row.push_back({end.word, middle.probability * end.probability});
      });
    });
    unite_repeated(row);
    prune(row, limits);
    for (const Translation& entry : row) {
      table.translations.push_back({entry.word, std::min(1.0F, entry.probability)});
    }
    close_row(table);
  }
  return table;
}

}  // namespace

Lexicon through_pivot(Lexicon first, Lexicon second, const LexiconLimits& limits) {
  const auto ids = ids_in(second.source.units, first.target.units);
  const auto back = inverse(ids, second.source.units.size());
  Lexicon lexicon;
  lexicon.note = "through " + first.target.language + ": " + first.note + "; " + second.note;
  lexicon.source.translations = compose(first.source, ids, second.source, limits);
  lexicon.target.translations = compose(second.target, back, first.target, limits);
  lexicon.source.language = std::move(first.source.language);
  lexicon.target.language = std::move(second.target.language);
  lexicon.source.units = std::move(first.source.units);
  lexicon.target.units = std::move(second.target.units);
  return lexicon;
}

}  // namespace sejajar::lexicon
