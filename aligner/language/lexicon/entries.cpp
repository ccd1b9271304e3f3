#include "language/lexicon/entries.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace sejajar::lexicon {

namespace {

/// Stored probabilities are rounded by up to 1.6 %, so the sum of a row may exceed 1 by as much;
/// scaling such rows would change a lexicon each time that it is exported and imported.
constexpr float kRounding = 1.02F;

bool before(const LexiconEntry& a, const LexiconEntry& b) {
  return std::tie(a.source, a.target) < std::tie(b.source, b.target);
}

/// Sorts `entries` and adds up those of the same two units.
void unite_repeated(std::vector<LexiconEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(), before);
  std::size_t kept = 0;
  // Invariant: the first `kept` entries are sorted and distinct.
  for (std::size_t k = 0; k < entries.size(); ++k) {
    if (kept > 0 && !before(entries[kept - 1], entries[k])) {
      entries[kept - 1].forward += entries[k].forward;
      entries[kept - 1].backward += entries[k].backward;
    } else {
      if (kept != k) entries[kept] = std::move(entries[k]);
      ++kept;
    }
  }
  entries.resize(kept);
}

UnitList units_of(const std::vector<LexiconEntry>& entries, std::string LexiconEntry::*side) {
  std::vector<std::string> units;
  units.reserve(entries.size());
  for (const LexiconEntry& entry : entries) units.push_back(entry.*side);
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return UnitList(units);
}

std::uint32_t id_of(std::string_view unit, const UnitList& units) {
  return static_cast<std::uint32_t>(units.lower_bound(unit, 0, units.size()));
}

TranslationTable table_of(const std::vector<std::vector<Translation>>& rows) {
  TranslationTable table;
  for (const auto& row : rows) {
    float sum = 0;
    for (const Translation& entry : row) sum += entry.probability;
    const float scale = sum > kRounding ? 1 / sum : 1;
    for (const Translation& entry : row) {
      table.translations.push_back({entry.word, std::min(1.0F, entry.probability * scale)});
    }
    close_row(table);
  }
  return table;
}

}  // namespace

std::vector<LexiconEntry> entries_of(const Lexicon& lexicon) {
  struct Cell {
    std::uint32_t source, target;
    float forward, backward;
  };
  std::vector<Cell> cells;
  for (std::uint32_t source = 0; source < lexicon.source.units.size(); ++source) {
    lexicon.source.translations.for_each(source, [&](const Translation& entry) {
      cells.push_back({source, entry.word, entry.probability, 0});
    });
  }
  for (std::uint32_t target = 0; target < lexicon.target.units.size(); ++target) {
    lexicon.target.translations.for_each(target, [&](const Translation& entry) {
      cells.push_back({entry.word, target, 0, entry.probability});
    });
  }
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
    return std::tie(a.source, a.target, b.forward) < std::tie(b.source, b.target, a.forward);
  });
  std::vector<LexiconEntry> entries;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const Cell& cell = cells[k];
    const bool both = k + 1 < cells.size() && cells[k + 1].source == cell.source &&
                      cells[k + 1].target == cell.target;
    entries.push_back({std::string(lexicon.source.units[cell.source]),
                       std::string(lexicon.target.units[cell.target]), cell.forward,
                       both ? cells[k + 1].backward : cell.backward});
    if (both) ++k;
  }
  return entries;
}

Lexicon lexicon_of(std::vector<LexiconEntry> entries) {
  unite_repeated(entries);
  Lexicon lexicon;
  lexicon.source.units = units_of(entries, &LexiconEntry::source);
  lexicon.target.units = units_of(entries, &LexiconEntry::target);
  std::vector<std::vector<Translation>> forward(lexicon.source.units.size());
  std::vector<std::vector<Translation>> backward(lexicon.target.units.size());
  // Entries are sorted by source, then by target, so rows of both directions come out sorted.
  for (const LexiconEntry& entry : entries) {
    const std::uint32_t source = id_of(entry.source, lexicon.source.units);
    const std::uint32_t target = id_of(entry.target, lexicon.target.units);
    if (entry.forward > 0) forward[source].push_back({target, entry.forward});
    if (entry.backward > 0) backward[target].push_back({source, entry.backward});
  }
  lexicon.source.translations = table_of(forward);
  lexicon.target.translations = table_of(backward);
  return lexicon;
}

}  // namespace sejajar::lexicon
