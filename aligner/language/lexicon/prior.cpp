#include "language/lexicon/prior.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ground/text/utf8.h"
#include "ground/threads/parallel.h"
#include "language/analyze/folding.h"
#include "language/analyze/inverted_index.h"
#include "language/lexicon/sparse_ids.h"

namespace sejajar::lexicon {

namespace {

using analyze::Vocabulary;

constexpr std::uint32_t kLargeVocabulary =
    4096;  // units; below this, threads cost more than they save

/// What the spelling of units is compared by: Latin letters, or the unit itself if its script has
/// no transliteration.
std::string spelling_of(std::string_view unit) {
  std::string latin = analyze::to_ascii(unit);
  return latin.empty() ? std::string(unit) : latin;
}

std::vector<std::uint32_t> spellings_of(const Vocabulary& vocabulary, Vocabulary& spellings) {
  std::vector<std::uint32_t> ids;
  ids.reserve(vocabulary.size());
  for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit) {
    const std::string_view text = vocabulary.text(unit);
    ids.push_back(text::is_ascii(text) ? spellings.intern(vocabulary, unit)
                                       : spellings.intern(spelling_of(text)));
  }
  return ids;
}

/// One side of a pair. Both sides share the ids of spellings.
struct Side {
  /// `lexicon` is null if there is none.
  Side(const Vocabulary& vocabulary, const LexiconSide* lexicon, Vocabulary& all_spellings)
      : spellings(spellings_of(vocabulary, all_spellings)) {
    if (lexicon == nullptr) return;
    table = &lexicon->translations;
    lexicon_ids.reserve(vocabulary.size());
    units_of_ids = SparseIds(vocabulary.size());
    for (std::uint32_t unit = 0; unit < vocabulary.size(); ++unit) {
      lexicon_ids.push_back(lexicon->find(vocabulary.text(unit)));
      if (lexicon_ids.back() != kNoId) units_of_ids.set(lexicon_ids.back(), unit);
    }
  }

  std::vector<std::uint32_t> spellings;    // of each unit
  const LexiconTable* table = nullptr;     // of the lexicon
  std::vector<std::uint32_t> lexicon_ids;  // of each unit, or kNoId
  SparseIds units_of_ids;                  // of the units of the lexicon
};

/// The units of `side` by spelling.
analyze::InvertedIndex units_by_spelling(const Side& side, std::uint32_t spellings) {
  return {spellings, [&](const auto& visit) {
            for (std::uint32_t unit = 0; unit < side.spellings.size(); ++unit)
              visit(side.spellings[unit], unit);
          }};
}

/// One direction of the prior, row by row.
struct Direction {
  const Side& given;
  const Side& other;
  const Vocabulary& spellings;

  TranslationTable table() const {
    const analyze::InvertedIndex others = units_by_spelling(other, spellings.size());
    TranslationTable table;
    table.starts.push_back(0);
    std::vector<Translation> row;
    for (std::uint32_t unit = 0; unit < given.spellings.size(); ++unit) {
      row.clear();
      const float open = add_entries(unit, row);
      add_same_spelling(unit, open, others, row);
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

  /// Adds the entries of the lexicon; returns the probability mass that it leaves open.
  float add_entries(std::uint32_t unit, std::vector<Translation>& row) const {
    if (given.table == nullptr || given.lexicon_ids[unit] == kNoId) return 1;
    return given.table->for_each(given.lexicon_ids[unit], [&](const Translation& entry) {
      const std::uint32_t word = other.units_of_ids[entry.word];
      if (word != kNoId) row.push_back({word, entry.probability});
    });
  }

  void add_same_spelling(std::uint32_t unit, float open, const analyze::InvertedIndex& others,
                         std::vector<Translation>& row) const {
    const std::uint32_t spelling = given.spellings[unit];
    const auto alike = others.of(spelling);
    if (alike.empty()) return;
    const float weight =
        (text::count_code_points(spellings.text(spelling)) < 4 ? 0.5F : 1.0F) * open;
    for (const std::uint32_t same : alike) {
      const auto entry = std::find_if(row.begin(), row.end(),
                                      [&](const Translation& e) { return e.word == same; });
      if (entry != row.end())
        entry->probability += weight;
      else
        row.push_back({same, weight});
    }
  }
};

/// `table` by the words of the other side, of which there are `words`. No masses.
TranslationTable by_other_side(const TranslationTable& table, std::size_t words) {
  TranslationTable result;
  // starts[word + 1] is where the next entry of `word` goes.
  std::vector<std::uint32_t> starts(words + 2, 0);
  for (const Translation& entry : table.translations) ++starts[entry.word + 2];
  for (std::size_t k = 2; k < starts.size(); ++k) starts[k] += starts[k - 1];
  result.translations.resize(table.translations.size());
  for (std::uint32_t word = 0; word + 1 < table.starts.size(); ++word) {
    for (const Translation& entry : table.of(word))
      result.translations[starts[entry.word + 1]++] = {word, entry.probability};
  }
  starts.pop_back();
  result.starts = std::move(starts);
  return result;
}

}  // namespace

Prior::Prior(PairLexicon translations, std::size_t source_words)
    : translations_(std::move(translations)),
      backward_by_source_(by_other_side(translations_.backward, source_words)) {}

Prior prior_of(const analyze::PairAnalysis& pair, LexiconView lexicon) {
  Vocabulary spellings = pair.source.vocabulary;  // most units are spelled as themselves
  const Side source(pair.source.vocabulary, lexicon ? &lexicon.source() : nullptr, spellings);
  const Side target(pair.target.vocabulary, lexicon ? &lexicon.target() : nullptr, spellings);
  PairLexicon translations;
  threads::both(
      pair.source.vocabulary.size() > kLargeVocabulary,
      [&] {
        translations.forward = Direction{source, target, spellings}.table();
      },
      [&] {
        translations.backward = Direction{target, source, spellings}.table();
      });
  return {std::move(translations), pair.source.vocabulary.size()};
}

}  // namespace sejajar::lexicon
