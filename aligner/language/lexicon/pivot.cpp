#include "language/lexicon/pivot.h"

#include <algorithm>
#include <utility>

namespace sejajar::model {

namespace {

/// Adds up the entries of the same word; `row` ends up sorted. Rows are short, so this is faster
/// than sums kept per word, which would be scattered over the memory.
void unite_repeated(std::vector<Translation>& row) {
  // Equal words by probability, so that their sum is rounded alike with every sort.
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

void prune(std::vector<Translation>& row, const PivotLimits& limits) {
  std::erase_if(row, [&](const Translation& entry) {
    return static_cast<double>(entry.probability) < limits.least_probability;
  });
  if (row.size() <= limits.most_translations) return;
  std::sort(row.begin(), row.end(), [](const Translation& a, const Translation& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.word < b.word;
  });
  row.resize(limits.most_translations);
  std::sort(row.begin(), row.end(),
            [](const Translation& a, const Translation& b) { return a.word < b.word; });
}

/// One direction of the composition: rows of `first`, each through `place` into rows of `second`.
TranslationTable compose(const TranslationTable& first, const std::vector<std::uint32_t>& place,
                         const TranslationTable& second, const PivotLimits& limits) {
  TranslationTable table;
  table.translations.reserve(first.translations.size());
  std::vector<Translation> row;
  for (std::uint32_t unit = 0; unit + 1 < first.starts.size(); ++unit) {
    row.clear();
    for (const Translation& middle : first.of(unit)) {
      if (place[middle.word] == kNoUnit) continue;
      for (const Translation& end : second.of(place[middle.word])) {
        row.push_back({end.word, middle.probability * end.probability});
      }
    }
    unite_repeated(row);
    prune(row, limits);
    for (const Translation& entry : row) {
      table.translations.push_back({entry.word, std::min(1.0F, entry.probability)});
    }
    close_row(table);
  }
  return table;
}

/// The inverse of `place`, whose values are below `size`.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& place, std::size_t size) {
  std::vector<std::uint32_t> back(size, kNoUnit);
  for (std::uint32_t k = 0; k < place.size(); ++k) {
    if (place[k] != kNoUnit) back[place[k]] = k;
  }
  return back;
}

}  // namespace

StoredLexicon through_pivot(StoredLexicon first, StoredLexicon second, const PivotLimits& limits) {
  const auto there = places_among(first.target_units, second.source_units);
  const auto back = inverse(there, second.source_units.size());
  StoredLexicon lexicon;
  lexicon.entries.forward = compose(first.entries.forward, there, second.entries.forward, limits);
  lexicon.entries.backward = compose(second.entries.backward, back, first.entries.backward, limits);
  lexicon.source_language = std::move(first.source_language);
  lexicon.target_language = std::move(second.target_language);
  lexicon.source_units = std::move(first.source_units);
  lexicon.target_units = std::move(second.target_units);
  lexicon.note = "through " + first.target_language + ": " + first.note + "; " + second.note;
  return lexicon;
}

}  // namespace sejajar::model
