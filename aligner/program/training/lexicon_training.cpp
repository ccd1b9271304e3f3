#include "program/training/lexicon_training.h"

#include <algorithm>
#include <numeric>

#include "core/align/word_learning.h"
#include "language/analyze/analysis.h"

namespace sejajar::learn {

namespace {

using analyze::Vocabulary;
using model::Translation;
using model::TranslationTable;

/// The most probable entries of one row, in the order of their numbers.
std::vector<Translation> strongest(std::span<const Translation> row, const LexiconLimits& limits) {
  std::vector<Translation> kept;
  for (const Translation& entry : row) {
    if (static_cast<double>(entry.probability) >= limits.least_probability) kept.push_back(entry);
  }
  std::sort(kept.begin(), kept.end(), [](const Translation& a, const Translation& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.word < b.word;
  });
  if (kept.size() > limits.most_translations) kept.resize(limits.most_translations);
  return kept;
}

/// Units that have an entry or are one, sorted; `place` gives the new number of each old one.
std::vector<std::string> sorted_units(const Vocabulary& vocabulary, const TranslationTable& from,
                                      const TranslationTable& to,
                                      std::vector<std::uint32_t>& place) {
  std::vector<std::uint32_t> order;
  std::vector<bool> used(vocabulary.size());
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit)
    used[unit] = !from.of(unit).empty();
  for (const Translation& entry : to.translations) used[entry.word] = true;
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit) {
    if (used[unit]) order.push_back(unit);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return vocabulary.text(a) < vocabulary.text(b);
  });
  std::vector<std::string> units;
  place.assign(vocabulary.size(), 0);
  for (const std::uint32_t unit : order) {
    place[unit] = static_cast<std::uint32_t>(units.size());
    units.push_back(vocabulary.text(unit));
  }
  return units;
}

TranslationTable prune(const TranslationTable& table, std::uint32_t units,
                       const LexiconLimits& limits) {
  TranslationTable kept;
  kept.starts.push_back(0);
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    for (const Translation& entry : strongest(table.of(unit), limits))
      kept.translations.push_back(entry);
    kept.starts.push_back(static_cast<std::uint32_t>(kept.translations.size()));
  }
  return kept;
}

TranslationTable renumber(const TranslationTable& table,
                          const std::vector<std::uint32_t>& given_place,
                          const std::vector<std::uint32_t>& other_place, std::size_t units) {
  std::vector<std::vector<Translation>> rows(units);
  for (std::uint32_t unit = 0; unit + 1 < table.starts.size(); ++unit) {
    for (const Translation& entry : table.of(unit)) {
      rows[given_place[unit]].push_back({other_place[entry.word], entry.probability});
    }
  }
  TranslationTable result;
  result.starts.push_back(0);
  for (auto& row : rows) {
    std::sort(row.begin(), row.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    float missing = 1;
    for (const Translation& entry : row) missing -= entry.probability;
    result.translations.insert(result.translations.end(), row.begin(), row.end());
    result.starts.push_back(static_cast<std::uint32_t>(result.translations.size()));
    result.missing.push_back(std::max(0.0F, missing));
  }
  return result;
}

}  // namespace

model::StoredLexicon train_lexicon(const DocumentPair& lines, const LexiconLimits& limits) {
  const analyze::PairAnalysis pair{analyze::analyze(lines.source), analyze::analyze(lines.target)};
  std::vector<aligning::WeightedBead> beads;
  for (std::uint32_t k = 0; k < pair.source.size(); ++k) beads.push_back({k, k + 1, k, k + 1, 1.0});
  model::Lexicon learnt = aligning::learn_words(pair, beads, {}, aligning::BeadOrigin::kGiven);
  learnt.forward = prune(learnt.forward, pair.source.vocabulary.size(), limits);
  learnt.backward = prune(learnt.backward, pair.target.vocabulary.size(), limits);

  model::StoredLexicon lexicon;
  lexicon.source_language = lines.source.language;
  lexicon.target_language = lines.target.language;
  std::vector<std::uint32_t> source_place;
  std::vector<std::uint32_t> target_place;
  lexicon.source_units =
      sorted_units(pair.source.vocabulary, learnt.forward, learnt.backward, source_place);
  lexicon.target_units =
      sorted_units(pair.target.vocabulary, learnt.backward, learnt.forward, target_place);
  lexicon.entries.forward =
      renumber(learnt.forward, source_place, target_place, lexicon.source_units.size());
  lexicon.entries.backward =
      renumber(learnt.backward, target_place, source_place, lexicon.target_units.size());
  return lexicon;
}

}  // namespace sejajar::learn
