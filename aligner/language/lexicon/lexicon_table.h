#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "ground/files/byte_coding.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::lexicon {

/// Rows of translations as a lexicon file stores them, all of which have been checked.
struct StoredRows {
  std::shared_ptr<const char[]> file;
  std::vector<std::uint32_t> starts;     ///< per row, where it begins in `file`
  std::size_t entries = 0;               ///< of all rows
  const float* probabilities = nullptr;  ///< of the 256 steps of the file; they outlive this
};

/// The translations of the units of one side of a lexicon. A text needs few of the rows that a file
/// has, so those of a file are decoded each time that they are visited.
class LexiconTable {
 public:
  LexiconTable() = default;
  LexiconTable(TranslationTable table) : made_(std::move(table)) {}
  LexiconTable(StoredRows rows) : stored_(std::move(rows)), is_stored_(true) {}

  /// Calls visit(translation) for the translations of `unit`, by word.
  template <class Visit>
  void for_each(std::uint32_t unit, const Visit& visit) const {
    if (!is_stored_) {
      for (const Translation& entry : made_.of(unit)) visit(entry);
      return;
    }
    const char* at = stored_.file.get() + stored_.starts[unit];
    std::uint32_t next = 0;
    for (std::uint32_t left = files::read_varint(at); left > 0; --left) {
      const std::uint32_t word = next + files::read_varint(at);
      visit(Translation{word, stored_.probabilities[static_cast<unsigned char>(*at++)]});
      next = word + 1;
    }
  }

  /// Probability mass of `unit` that has no entry; 1 without any.
  float missing_of(std::uint32_t unit) const {
    if (!is_stored_) return made_.missing_of(unit);
    float missing = 1;
    for_each(unit, [&](const Translation& entry) { missing -= entry.probability; });
    return std::max(0.0F, missing);
  }

  /// Number of translations of all units.
  std::size_t entries() const { return is_stored_ ? stored_.entries : made_.translations.size(); }

 private:
  TranslationTable made_;
  StoredRows stored_;
  bool is_stored_ = false;
};

}  // namespace sejajar::lexicon
