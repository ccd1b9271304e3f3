#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::lexicon {

/// The id of a word that a vocabulary lacks.
inline constexpr std::uint32_t kNoId = UINT32_MAX;

/// One translation of a word.
struct Translation {
  std::uint32_t word;  ///< id in the vocabulary of the other side
  float probability;   ///< 0..1
};

/// p(other | word) for every word of one side.
struct TranslationTable {
  std::vector<std::uint32_t> starts;  ///< one per word, and the end; empty if no word has an entry
  std::vector<Translation> translations;  ///< row by row, each row sorted by word
  std::vector<float> missing;             ///< per word, the probability mass that has no entry

  /// Translations of `word`, perhaps none.
  std::span<const Translation> of(std::uint32_t word) const {
    if (starts.empty()) return {};
    return {translations.data() + starts[word], translations.data() + starts[word + 1]};
  }

  /// Probability mass of `word` that has no entry; 1 without any.
  float missing_of(std::uint32_t word) const { return missing.empty() ? 1.0F : missing[word]; }
};

/// Ends a row whose entries have been appended to `table.translations`; `missing` is 1 less their
/// probabilities, subtracted one after the other.
inline void close_row(TranslationTable& table, float missing) {
  if (table.starts.empty()) table.starts.push_back(0);
  table.missing.push_back(std::max(0.0F, missing));
  table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
}

/// Ends a row whose entries have been appended to `table.translations`.
inline void close_row(TranslationTable& table) {
  float missing = 1;
  for (std::size_t k = table.starts.empty() ? 0 : table.starts.back();
       k < table.translations.size(); ++k) {
    missing -= table.translations[k].probability;
  }
  close_row(table, missing);
}

/// Appends a row to `table` and sorts it by word.
inline void append_row(std::span<const Translation> row, TranslationTable& table) {
  const auto begin = static_cast<std::ptrdiff_t>(table.translations.size());
  table.translations.insert(table.translations.end(), row.begin(), row.end());
  std::sort(table.translations.begin() + begin, table.translations.end(),
            [](const Translation& a, const Translation& b) { return a.word < b.word; });
  close_row(table);
}

/// Translation probabilities between the vocabularies of the two documents of a pair.
struct PairLexicon {
  TranslationTable forward;   ///< source word -> target words
  TranslationTable backward;  ///< target word -> source words
};

}  // namespace sejajar::lexicon
