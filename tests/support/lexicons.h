#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/entries.h"
#include "language/lexicon/lexicon_file.h"

namespace sejajar::test {

/// A lexicon from its rows.
inline lexicon::Lexicon lexicon_from(const std::string& source, const std::string& target,
                                     std::vector<lexicon::LexiconEntry> entries) {
  lexicon::Lexicon lexicon = lexicon::lexicon_of(std::move(entries));
  lexicon.source.language = source;
  lexicon.target.language = target;
  lexicon.note = "made by a test";
  return lexicon;
}

/// Four English words and their Indonesian translations.
inline lexicon::Lexicon small_lexicon() {
  return lexicon_from("en", "id",
                      {{"ferry", "feri", 0.75F, 1.0F},
                       {"ferry", "kapal", 0.25F, 0.5F},
                       {"ship", "kapal", 0.5F, 0.25F},
                       {"rain", "hujan", 0.875F, 0.0F},
                       {"caf\u00E9", "kafe", 0.0F, 0.625F}});
}

/// A lexicon of `units` units a side and about 3.5 entries for each in each direction, with random
/// units of up to five letters.
inline lexicon::Lexicon large_lexicon(const std::string& source, const std::string& target,
                                      std::size_t units) {
  std::mt19937 random(7);
  const auto make_names = [&] {
    lexicon::UnitList names;
    for (std::size_t k = 0; k < units; ++k) {
      std::string name;
      for (std::size_t left = k, at = 0; at < 5; ++at, left /= 26) {
        name.insert(name.begin(), static_cast<char>('a' + left % 26));
      }
      names.push_back(name);
    }
    return names;
  };
  const auto make_table = [&] {
    lexicon::TranslationTable table;
    for (std::size_t unit = 0; unit < units; ++unit) {
      std::uint32_t word = static_cast<std::uint32_t>(random() % (units / 4));
      for (int k = 0; k < 3 + static_cast<int>(unit % 2) && word < units; ++k) {
        table.translations.push_back(
            {word, 0.02F + 0.2F * static_cast<float>(random() % 100) / 100});
        word += 1 + static_cast<std::uint32_t>(random() % (units / 4));
      }
      lexicon::close_row(table);
    }
    return table;
  };
  lexicon::LexiconSide one{source, make_names(), {}};
  lexicon::LexiconSide other{target, make_names(), {}};
  one.translations = make_table();
  other.translations = make_table();
  return {std::move(one), std::move(other), "random"};
}

/// The translations of `unit`, by word.
inline std::vector<lexicon::Translation> row_of(const lexicon::LexiconTable& table,
                                                std::uint32_t unit) {
  std::vector<lexicon::Translation> row;
  table.for_each(unit, [&](const lexicon::Translation& entry) { row.push_back(entry); });
  return row;
}

/// The entries of `lexicon` as text, probabilities in units of 1 / `scale`.
inline std::vector<std::string> rows_of(const lexicon::Lexicon& lexicon, float scale) {
  const auto scaled = [&](float p) { return std::to_string(std::lround(scale * p)); };
  std::vector<std::string> rows;
  for (const lexicon::LexiconEntry& entry : lexicon::entries_of(lexicon)) {
    rows.push_back(entry.source + " " + entry.target + " " + scaled(entry.forward) + " " +
                   scaled(entry.backward));
  }
  return rows;
}

}  // namespace sejajar::test
