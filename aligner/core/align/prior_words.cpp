// Entries of the lexicon that both texts have, and units of one spelling, row by row.

#include "core/align/prior_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/analyze/places.h"
#include "language/analyze/transliterate.h"

namespace sejajar::aligning {

namespace {

using analyze::Vocabulary;
using model::Translation;
using model::TranslationTable;

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint32_t kLargeVocabulary = 4096;  // units; less is done sooner than told to others

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// What two units must share to be spelled alike: their Latin letters, or what they are where a
/// script has none.
std::string spelling_of(const std::string& unit) {
  std::string latin = analyze::to_ascii(unit);
  return latin.empty() ? unit : latin;
}

/// The units of one side by their spellings, which both sides number alike.
struct Spelled {
  std::vector<std::uint32_t> spellings;  ///< of each unit
  analyze::Places units;                 ///< of each spelling
};

std::vector<std::uint32_t> spellings_of(const Vocabulary& vocabulary, Vocabulary& spellings) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(vocabulary.size());
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit)
    numbers.push_back(spellings.intern(spelling_of(vocabulary.text(unit))));
  return numbers;
}

/// `spellings` are those of each unit, numbers below `count`.
Spelled by_spelling(std::vector<std::uint32_t> spellings, std::uint32_t count) {
  analyze::Places units(count, [&](const auto& visit) {
    for (std::uint32_t unit = 0; unit < spellings.size(); ++unit) visit(spellings[unit], unit);
  });
  return {std::move(spellings), std::move(units)};
}

/// For each unit of the text, its number in the lexicon, or kNone.
std::vector<std::uint32_t> places(const Vocabulary& vocabulary,
                                  const std::vector<std::string>& units) {
  std::vector<std::uint32_t> place(vocabulary.size(), kNone);
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit) {
    const auto found = std::lower_bound(units.begin(), units.end(), vocabulary.text(unit));
    if (found != units.end() && *found == vocabulary.text(unit)) {
      place[unit] = static_cast<std::uint32_t>(found - units.begin());
    }
  }
  return place;
}

/// For each unit of the lexicon, its number in the text, or kNone.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& places, std::size_t units) {
  std::vector<std::uint32_t> texts(units, kNone);
  for (std::uint32_t unit = 0; unit < places.size(); ++unit) {
    if (places[unit] != kNone) texts[places[unit]] = unit;
  }
  return texts;
}

/// One direction of the prior, row by row.
struct Builder {
  const TranslationTable* entries;           // of the lexicon, or null
  const std::vector<std::uint32_t>& places;  // given unit -> lexicon
  const std::vector<std::uint32_t>& texts;   // lexicon -> other unit
  const Spelled& given;
  const Spelled& others;
  const Vocabulary& spellings;

  TranslationTable build() const {
    TranslationTable table;
    table.starts.push_back(0);
    std::vector<Translation> row;
    for (std::uint32_t unit = 0; unit < given.spellings.size(); ++unit) {
      row.clear();
      const float open = add_entries(unit, row);
      add_same_spelling(unit, open, row);
      std::sort(row.begin(), row.end(),
                [](const auto& a, const auto& b) { return a.word < b.word; });
      float mass = 0;
      for (const Translation& entry : row) mass += entry.probability;
      table.translations.insert(table.translations.end(), row.begin(), row.end());
      table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
      table.missing.push_back(std::max(0.0F, 1 - mass));
    }
    return table;
  }

  /// Returns the probability that the lexicon leaves open.
  float add_entries(std::uint32_t unit, std::vector<Translation>& row) const {
    if (entries == nullptr || places[unit] == kNone) return 1;
    for (const Translation& entry : entries->of(places[unit])) {
      if (texts[entry.word] != kNone) row.push_back({texts[entry.word], entry.probability});
    }
    return entries->missing_of(places[unit]);
  }

  void add_same_spelling(std::uint32_t unit, float open, std::vector<Translation>& row) const {
    const std::uint32_t spelling = given.spellings[unit];
    const float weight = (code_points(spellings.text(spelling)) < 4 ? 0.5F : 1.0F) * open;
    for (const std::uint32_t same : others.units.of(spelling)) {
      const auto entry = std::find_if(row.begin(), row.end(),
                                      [&](const Translation& e) { return e.word == same; });
      if (entry != row.end())
        entry->probability += weight;
      else
        row.push_back({same, weight});
    }
  }
};

}  // namespace

Prior prior_words(const analyze::PairAnalysis& pair, const model::StoredLexicon* lexicon) {
  const Vocabulary& source = pair.source.vocabulary;
  const Vocabulary& target = pair.target.vocabulary;
  std::vector<std::uint32_t> source_places, target_places, source_texts, target_texts;
  if (lexicon != nullptr) {
    source_places = places(source, lexicon->source_units);
    target_places = places(target, lexicon->target_units);
    source_texts = inverse(source_places, lexicon->source_units.size());
    target_texts = inverse(target_places, lexicon->target_units.size());
  }
  Vocabulary spellings;
  auto source_numbers = spellings_of(source, spellings);
  auto target_numbers = spellings_of(target, spellings);
  const Spelled sources = by_spelling(std::move(source_numbers), spellings.size());
  const Spelled targets = by_spelling(std::move(target_numbers), spellings.size());
  const TranslationTable* const from_source =
      lexicon == nullptr ? nullptr : &lexicon->entries.forward;
  const TranslationTable* const from_target =
      lexicon == nullptr ? nullptr : &lexicon->entries.backward;
  const Builder forward{from_source, source_places, target_texts, sources, targets, spellings};
  const Builder backward{from_target, target_places, source_texts, targets, sources, spellings};
  Prior prior;
#pragma omp parallel sections if (source.size() > kLargeVocabulary)
  {
#pragma omp section
    prior.forward = forward.build();
#pragma omp section
    prior.backward = backward.build();
  }
  return prior;
}

}  // namespace sejajar::aligning
