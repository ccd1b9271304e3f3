#include "language/lexicon/stored_lexicon.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

namespace sejajar::model {

namespace {

/// Stored probabilities are rounded by up to 1.6 %, so the sum of a row may exceed 1 by as much;
/// scaling such rows would change a lexicon each time that it is exported and imported.
constexpr float kRounding = 1.02F;

bool before(const LexiconEntry& a, const LexiconEntry& b) {
  return std::tie(a.source, a.target) < std::tie(b.source, b.target);
}

/// Adds up entries of the same two units; sorted.
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

std::vector<std::string> units_of(const std::vector<LexiconEntry>& entries,
                                  std::string LexiconEntry::*side) {
  std::vector<std::string> units;
  units.reserve(entries.size());
  for (const LexiconEntry& entry : entries) units.push_back(entry.*side);
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

std::uint32_t place_of(const std::string& unit, const std::vector<std::string>& units) {
  return static_cast<std::uint32_t>(std::lower_bound(units.begin(), units.end(), unit) -
                                    units.begin());
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

/// The units of two lists, and how their numbers change from one to the other.
struct Union {
  std::vector<std::string> units;
  std::vector<std::uint32_t> from_upper, from_lower;  // place in `units` of each unit of the list
  std::vector<std::uint32_t> to_upper, to_lower;      // place in the list of each of `units`
};

Union united(const std::vector<std::string>& upper, const std::vector<std::string>& lower) {
  Union result;
  std::set_union(upper.begin(), upper.end(), lower.begin(), lower.end(),
                 std::back_inserter(result.units));
  result.from_upper = places_among(upper, result.units);
  result.from_lower = places_among(lower, result.units);
  result.to_upper = places_among(result.units, upper);
  result.to_lower = places_among(result.units, lower);
  return result;
}

/// Adds `row`, its words renumbered and its probabilities scaled, to `sum`, which stays sorted.
void add_row(std::span<const Translation> row, const std::vector<std::uint32_t>& words, float scale,
             std::vector<Translation>& sum) {
  for (const Translation& entry : row) {
    const std::uint32_t word = words[entry.word];
    const float probability = entry.probability * scale;
    if (probability <= 0) continue;
    const auto place =
        std::lower_bound(sum.begin(), sum.end(), word,
                         [](const Translation& other, std::uint32_t w) { return other.word < w; });
    if (place != sum.end() && place->word == word) {
      place->probability = std::min(1.0F, place->probability + probability);
    } else {
      sum.insert(place, {word, probability});
    }
  }
}

TranslationTable merged_table(const TranslationTable& upper, const TranslationTable& lower,
                              const Union& given, const Union& other) {
  TranslationTable table;
  std::vector<Translation> row;
  for (std::size_t unit = 0; unit < given.units.size(); ++unit) {
    row.clear();
    float open = 1;
    if (const std::uint32_t place = given.to_upper[unit]; place != kNoUnit) {
      add_row(upper.of(place), other.from_upper, 1, row);
      open = upper.missing_of(place);
    }
    if (const std::uint32_t place = given.to_lower[unit]; place != kNoUnit) {
      add_row(lower.of(place), other.from_lower, open, row);
    }
    table.translations.insert(table.translations.end(), row.begin(), row.end());
    close_row(table);
  }
  return table;
}

}  // namespace

std::vector<std::uint32_t> places_among(const std::vector<std::string>& units,
                                        const std::vector<std::string>& others) {
  std::vector<std::uint32_t> place(units.size(), kNoUnit);
  std::size_t at = 0;
  // Invariant: all of `others` before `at` are less than units[k].
  for (std::size_t k = 0; k < units.size(); ++k) {
    while (at < others.size() && others[at] < units[k]) ++at;
    if (at < others.size() && others[at] == units[k]) place[k] = static_cast<std::uint32_t>(at);
  }
  return place;
}

StoredLexicon transposed(StoredLexicon lexicon) {
  std::swap(lexicon.source_language, lexicon.target_language);
  std::swap(lexicon.source_units, lexicon.target_units);
  std::swap(lexicon.entries.forward, lexicon.entries.backward);
  return lexicon;
}

std::vector<LexiconEntry> entries_of(const StoredLexicon& lexicon) {
  struct Cell {
    std::uint32_t source, target;
    float forward, backward;
  };
  std::vector<Cell> cells;
  for (std::uint32_t source = 0; source < lexicon.source_units.size(); ++source) {
    for (const Translation& entry : lexicon.entries.forward.of(source)) {
      cells.push_back({source, entry.word, entry.probability, 0});
    }
  }
  for (std::uint32_t target = 0; target < lexicon.target_units.size(); ++target) {
    for (const Translation& entry : lexicon.entries.backward.of(target)) {
      cells.push_back({entry.word, target, 0, entry.probability});
    }
  }
  std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
    return std::tie(a.source, a.target, b.forward) < std::tie(b.source, b.target, a.forward);
  });
  std::vector<LexiconEntry> entries;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const Cell& cell = cells[k];
    const bool both = k + 1 < cells.size() && cells[k + 1].source == cell.source &&
                      cells[k + 1].target == cell.target;
    entries.push_back({lexicon.source_units[cell.source], lexicon.target_units[cell.target],
                       cell.forward, both ? cells[k + 1].backward : cell.backward});
    if (both) ++k;
  }
  return entries;
}

StoredLexicon lexicon_of(std::vector<LexiconEntry> entries) {
  unite_repeated(entries);
  StoredLexicon lexicon;
  lexicon.source_units = units_of(entries, &LexiconEntry::source);
  lexicon.target_units = units_of(entries, &LexiconEntry::target);
  std::vector<std::vector<Translation>> forward(lexicon.source_units.size());
  std::vector<std::vector<Translation>> backward(lexicon.target_units.size());
  // Entries are sorted by source, then by target, so both kinds of rows come out sorted.
  for (const LexiconEntry& entry : entries) {
    const std::uint32_t source = place_of(entry.source, lexicon.source_units);
    const std::uint32_t target = place_of(entry.target, lexicon.target_units);
    if (entry.forward > 0) forward[source].push_back({target, entry.forward});
    if (entry.backward > 0) backward[target].push_back({source, entry.backward});
  }
  lexicon.entries = {table_of(forward), table_of(backward)};
  return lexicon;
}

StoredLexicon merged(const StoredLexicon& upper, const StoredLexicon& lower) {
  const Union sources = united(upper.source_units, lower.source_units);
  const Union targets = united(upper.target_units, lower.target_units);
  StoredLexicon lexicon;
  lexicon.source_language = lower.source_language;
  lexicon.target_language = lower.target_language;
  lexicon.entries.forward =
      merged_table(upper.entries.forward, lower.entries.forward, sources, targets);
  lexicon.entries.backward =
      merged_table(upper.entries.backward, lower.entries.backward, targets, sources);
  lexicon.source_units = sources.units;
  lexicon.target_units = targets.units;
  const bool both = !upper.note.empty() && !lower.note.empty();
  lexicon.note = upper.note + (both ? "; " : "") + lower.note;
  return lexicon;
}

}  // namespace sejajar::model
