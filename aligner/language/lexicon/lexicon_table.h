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

/// The translations of the units of one side of a lexicon. A text needs few of the rows of a file,
/// so these are not decoded when the file is read, but each time that they are visited.
class LexiconTable {
 public:
  LexiconTable() = default;
  LexiconTable(TranslationTable table) : made_(std::move(table)) {}
  LexiconTable(StoredRows rows) : stored_(std::move(rows)) {}

  /// Calls visit(translation) for the translations of `unit`, by word; returns the probability mass
  /// that has no entry, 1 without any.
  template <class Visit>
  float for_each(std::uint32_t unit, const Visit& visit) const {
    if (stored_.file == nullptr) {
      for (const Translation& entry : made_.of(unit)) visit(entry);
      return made_.missing_of(unit);
    }
    const char* at = stored_.file.get() + stored_.starts[unit];
    std::uint32_t next = 0;
    float missing = 1;
    for (std::uint32_t left = files::read_varint(at); left > 0; --left) {
      const std::uint32_t word = next + files::read_varint(at);
      const float probability = stored_.probabilities[static_cast<unsigned char>(*at++)];
      visit(Translation{word, probability});
      missing -= probability;
      next = word + 1;
    }
    return std::max(0.0F, missing);
  }

  /// Probability mass of `unit` that has no entry; 1 without any.
  float missing_of(std::uint32_t unit) const {
    return for_each(unit, [](const Translation&) {});
  }

  /// Number of translations of all units.
  std::size_t entries() const {
    return stored_.file == nullptr ? made_.translations.size() : stored_.entries;
  }

 private:
  TranslationTable made_;
  StoredRows stored_;  // of a file, if there is one; then made_ is empty
};

}  // namespace sejajar::lexicon
