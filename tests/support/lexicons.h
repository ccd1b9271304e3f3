#pragma once

#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/stored_lexicon.h"

namespace sejajar::test {

/// A lexicon from its rows.
inline model::StoredLexicon lexicon_from(const std::string& source, const std::string& target,
                                         std::vector<model::LexiconEntry> entries) {
  model::StoredLexicon lexicon = model::lexicon_of(std::move(entries));
  lexicon.source_language = source;
  lexicon.target_language = target;
  lexicon.note = "made by a test";
  return lexicon;
}

/// Four English words and their Indonesian translations.
inline model::StoredLexicon small_lexicon() {
  return lexicon_from("en", "id",
                      {{"ferry", "feri", 0.75F, 1.0F},
                       {"ferry", "kapal", 0.25F, 0.5F},
                       {"ship", "kapal", 0.5F, 0.25F},
                       {"rain", "hujan", 0.875F, 0.0F},
                       {"caf\u00E9", "kafe", 0.0F, 0.625F}});
}

/// A lexicon of `units` units a side and about 3.5 entries for each in each direction, with random
/// units of up to five letters.
inline model::StoredLexicon large_lexicon(const std::string& source, const std::string& target,
                                          std::size_t units) {
  std::mt19937 random(7);
  const auto make_names = [&] {
    std::vector<std::string> names;
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
    model::TranslationTable table;
    for (std::size_t unit = 0; unit < units; ++unit) {
      std::uint32_t word = static_cast<std::uint32_t>(random() % (units / 4));
      for (int k = 0; k < 3 + static_cast<int>(unit % 2) && word < units; ++k) {
        table.translations.push_back(
            {word, 0.02F + 0.2F * static_cast<float>(random() % 100) / 100});
        word += 1 + static_cast<std::uint32_t>(random() % (units / 4));
      }
      model::close_row(table);
    }
    return table;
  };
  return {source, target, make_names(), make_names(), {make_table(), make_table()}, "random"};
}

/// The bytes of `lexicon`'s file.
inline std::string file_of(const model::StoredLexicon& lexicon) {
  std::ostringstream out;
  model::write_lexicon(out, lexicon);
  return out.str();
}

}  // namespace sejajar::test
