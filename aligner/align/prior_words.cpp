#include "align/prior_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "analyze/transliterate.h"

namespace sejajar::aligning {

namespace {

using analyze::Vocabulary;
using model::Translation;
using model::TranslationTable;

constexpr std::uint32_t kNone = UINT32_MAX;

using Spellings = std::unordered_map<std::string, std::vector<std::uint32_t>>;

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

Spellings by_spelling(const Vocabulary& vocabulary) {
  Spellings spellings;
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit) {
    spellings[spelling_of(vocabulary.text(unit))].push_back(unit);
  }
  return spellings;
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
  const Vocabulary& given;
  const TranslationTable* entries;           // of the lexicon, or null
  const std::vector<std::uint32_t>& places;  // given unit -> lexicon
  const std::vector<std::uint32_t>& texts;   // lexicon -> other unit
  const Spellings& spellings;                // of the other side

  TranslationTable build() const {
    TranslationTable table;
    table.starts.push_back(0);
    std::vector<Translation> row;
    for (std::uint32_t unit = 0; unit < given.size(); ++unit) {
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
    const std::string spelling = spelling_of(given.text(unit));
    const auto found = spellings.find(spelling);
    if (found == spellings.end()) return;
    const float weight = (code_points(spelling) < 4 ? 0.5F : 1.0F) * open;
    for (const std::uint32_t same : found->second) {
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
  const Spellings source_spellings = by_spelling(source);
  const Spellings target_spellings = by_spelling(target);
  const Builder forward{source, lexicon == nullptr ? nullptr : &lexicon->entries.forward,
                        source_places, target_texts, target_spellings};
  const Builder backward{target, lexicon == nullptr ? nullptr : &lexicon->entries.backward,
                         target_places, source_texts, source_spellings};
  return {forward.build(), backward.build()};
}

}  // namespace sejajar::aligning
