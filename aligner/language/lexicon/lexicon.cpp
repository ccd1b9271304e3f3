#include "language/lexicon/lexicon.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace sejajar::lexicon {

namespace {

using analyze::Vocabulary;

/// The rows of `table`, pruned, with the ids that they have in the vocabularies.
TranslationTable pruned(const TranslationTable& table, std::uint32_t words,
                        const LexiconLimits& limits) {
  TranslationTable result;
  std::vector<Translation> row;
  for (std::uint32_t word = 0; word < words; ++word) {
    row.assign(table.of(word).begin(), table.of(word).end());
    prune(row, limits);
    append_row(row, result);
  }
  return result;
}

/// The words of `vocabulary` that have an entry in `from` or are one in `to`, sorted by text.
std::vector<std::uint32_t> used_words(const Vocabulary& vocabulary, const TranslationTable& from,
                                      const TranslationTable& to) {
  std::vector<bool> used(vocabulary.size());
  for (std::uint32_t word = 0; word < vocabulary.size(); ++word)
    used[word] = !from.of(word).empty();
  for (const Translation& entry : to.translations) used[entry.word] = true;
  std::vector<std::uint32_t> words;
  for (std::uint32_t word = 0; word < vocabulary.size(); ++word) {
    if (used[word]) words.push_back(word);
  }
  std::sort(words.begin(), words.end(), [&](std::uint32_t a, std::uint32_t b) {
    return vocabulary.text(a) < vocabulary.text(b);
  });
  return words;
}

LexiconSide side_of(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& words,
                    const TranslationTable& table, const std::vector<std::uint32_t>& other_ids) {
  UnitList units;
  TranslationTable translations;
  std::vector<Translation> row;
  for (const std::uint32_t word : words) {
    units.push_back(vocabulary.text(word));
    row.clear();
    for (const Translation& entry : table.of(word))
      row.push_back({other_ids[entry.word], entry.probability});
    append_row(row, translations);
  }
  return {{}, std::move(units), std::move(translations)};
}

/// The units of two sides, and their ids in the union and in the sides.
struct Union {
  UnitList units;
  std::vector<std::uint32_t> from_upper, from_lower;  // of each unit of a side, its id in the union
  std::vector<std::uint32_t> to_upper, to_lower;      // of each of `units`, its id in the side
};

Union united(const UnitList& upper, const UnitList& lower) {
  Union result;
  std::set_union(upper.begin(), upper.end(), lower.begin(), lower.end(),
                 std::back_inserter(result.units));
  result.from_upper = ids_in(result.units, upper);
  result.from_lower = ids_in(result.units, lower);
  result.to_upper = inverse(result.from_upper, result.units.size());
  result.to_lower = inverse(result.from_lower, result.units.size());
  return result;
}

/// Adds `entry` to `sum`, which stays sorted by word.
void add(const Translation& entry, std::vector<Translation>& sum) {
  if (entry.probability <= 0) return;
  const auto found =
      std::lower_bound(sum.begin(), sum.end(), entry.word,
                       [](const Translation& other, std::uint32_t w) { return other.word < w; });
  if (found != sum.end() && found->word == entry.word) {
    found->probability = std::min(1.0F, found->probability + entry.probability);
  } else {
    sum.insert(found, entry);
  }
}

LexiconSide merged_side(const LexiconSide& upper, const LexiconSide& lower, const Union& given,
                        const Union& other) {
  TranslationTable translations;
  std::vector<Translation> row;
  for (std::size_t unit = 0; unit < given.units.size(); ++unit) {
    row.clear();
    float open = 1;
    if (const std::uint32_t id = given.to_upper[unit]; id != kNoId) {
      open = upper.translations.for_each(id, [&](const Translation& entry) {
        add({other.from_upper[entry.word], entry.probability}, row);
      });
    }
    if (const std::uint32_t id = given.to_lower[unit]; id != kNoId) {
      lower.translations.for_each(id, [&](const Translation& entry) {
        add({other.from_lower[entry.word], entry.probability * open}, row);
      });
    }
    append_row(row, translations);
  }
  return {lower.language, given.units, std::move(translations)};
}

}  // namespace

std::vector<std::uint32_t> ids_in(const UnitList& others, const UnitList& units) {
  std::vector<std::uint32_t> ids(units.size(), kNoId);
  std::size_t at = 0;
  // Invariant: all of `others` before `at` are less than units[k].
  for (std::size_t k = 0; k < units.size(); ++k) {
    while (at < others.size() && others[at] < units[k]) ++at;
    if (at < others.size() && others[at] == units[k]) ids[k] = static_cast<std::uint32_t>(at);
  }
  return ids;
}

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& ids, std::size_t size) {
  std::vector<std::uint32_t> result(size, kNoId);
  for (std::uint32_t k = 0; k < ids.size(); ++k) {
    if (ids[k] != kNoId) result[ids[k]] = k;
  }
  return result;
}

void prune(std::vector<Translation>& row, const LexiconLimits& limits) {
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

Lexicon lexicon_of(const PairLexicon& learnt, const analyze::PairAnalysis& pair,
                   const LexiconLimits& limits) {
  const Vocabulary& source = pair.source.vocabulary;
  const Vocabulary& target = pair.target.vocabulary;
  const TranslationTable forward = pruned(learnt.forward, source.size(), limits);
  const TranslationTable backward = pruned(learnt.backward, target.size(), limits);
  const std::vector<std::uint32_t> sources = used_words(source, forward, backward);
  const std::vector<std::uint32_t> targets = used_words(target, backward, forward);
  return {side_of(source, sources, forward, inverse(targets, target.size())),
          side_of(target, targets, backward, inverse(sources, source.size())),
          {}};
}

Lexicon merged(LexiconView upper, LexiconView lower) {
  const Union sources = united(upper.source().units, lower.source().units);
  const Union targets = united(upper.target().units, lower.target().units);
  const bool both = !upper.note().empty() && !lower.note().empty();
  return {merged_side(upper.source(), lower.source(), sources, targets),
          merged_side(upper.target(), lower.target(), targets, sources),
          upper.note() + (both ? "; " : "") + lower.note()};
}

}  // namespace sejajar::lexicon
