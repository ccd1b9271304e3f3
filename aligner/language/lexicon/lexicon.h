#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::model {

/// One translation of a word.
struct Translation {
  std::uint32_t word;  ///< unit number in the other document's vocabulary
  float probability;   ///< 0..1
};

/// p(other | word) for every word of one side, in one direction.
struct TranslationTable {
  std::vector<std::uint32_t> starts;  ///< one per word and one more; empty: no word has an entry
  std::vector<Translation> translations;  ///< flat; those of one word in the order of their numbers
  std::vector<float> missing;  ///< per word, the probability that is not stored; 1 without entries

  /// Translations of `word`, perhaps none.
  std::span<const Translation> of(std::uint32_t word) const {
    if (starts.empty()) return {};
    return {translations.data() + starts[word], translations.data() + starts[word + 1]};
  }

  /// Probability of all that is not stored for `word`.
  float missing_of(std::uint32_t word) const { return missing.empty() ? 1.0F : missing[word]; }
};

/// Ends the row of the next word, whose entries have been appended to `table.translations`.
inline void close_row(TranslationTable& table) {
  if (table.starts.empty()) table.starts.push_back(0);
  const auto end = static_cast<std::uint32_t>(table.translations.size());
  float missing = 1;
  for (std::uint32_t k = table.starts.back(); k < end; ++k) {
    missing -= table.translations[k].probability;
  }
  table.missing.push_back(std::max(0.0F, missing));
  table.starts.push_back(end);
}

/// What is known of word translation between the two documents of a pair.
struct Lexicon {
  TranslationTable forward;   ///< source word -> target words
  TranslationTable backward;  ///< target word -> source words
};

}  // namespace sejajar::model
