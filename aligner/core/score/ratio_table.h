#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::score {

/// The words of one side of a pair.
struct Side {
  const analyze::Rows<std::uint32_t>& units;  ///< per sentence
  const std::vector<std::uint32_t>& counts;   ///< per unit
};

/// A translation of a word, with its probability over its frequency in the text: how many times as
/// probable the word makes it.
struct Ratio {
  std::uint32_t word;
  float ratio;
};

/// A table of translations in one direction as ratios.
class RatioTable {
 public:
  RatioTable() = default;

  /// `table`, whose translations are words of `others`, must outlive this object.
  RatioTable(const Side& others, const lexicon::TranslationTable& table);

  /// Translations of `word`, perhaps none.
  std::span<const Ratio> of(std::uint32_t word) const {
    if (table_->starts.empty()) return {};
    return {ratios_.data() + table_->starts[word], ratios_.data() + table_->starts[word + 1]};
  }

  /// Probability of all that is not stored for `word`.
  float missing_of(std::uint32_t word) const { return table_->missing_of(word); }

  /// Words of the other side.
  std::size_t others() const { return others_; }

 private:
  const lexicon::TranslationTable* table_ = nullptr;
  std::vector<Ratio> ratios_;
  std::size_t others_ = 0;
};

/// One direction of a pair: `table` tells how much each word of `side` raises the probability of
/// each word of `others`.
struct Direction {
  const Side& side;
  const Side& others;
  const RatioTable& table;
};

/// Both directions of a pair.
struct Ratios {
  RatioTable forward;
  RatioTable backward;
};

/// Returns the ratios of `lexicon`, which must outlive them.
Ratios ratios_of(const analyze::PairAnalysis& pair, const lexicon::PairLexicon& lexicon);

}  // namespace sejajar::score
