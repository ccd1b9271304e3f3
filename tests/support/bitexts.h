#pragma once

#include <rapidcheck.h>
#include <sejajar/formats.h>
#include <sejajar/version_table.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sejajar::test {

/// Pieces of text that could break a format.
inline const std::vector<std::string> kNastyPieces = {"word",
                                                      " ",
                                                      "\t",
                                                      "\n",
                                                      "\r",
                                                      "\r\n",
                                                      "]]>",
                                                      "<seg>",
                                                      "&lt;",
                                                      "&",
                                                      "&#x1F;",
                                                      "<!--",
                                                      "\"",
                                                      "'",
                                                      "\\",
                                                      "\\u0041",
                                                      " ~~~ ",
                                                      "~~~",
                                                      "{\"a\":",
                                                      "[0]:[0]:1",
                                                      "\xC2\x85",
                                                      "\xE2\x80\xA8",
                                                      "\xE2\x80\xA9",
                                                      "\xF0\x9F\x90\x98",
                                                      "e\xCC\x81",
                                                      "\x07",
                                                      "\x1F",
                                                      "\x7F",
                                                      "\xEF\xBF\xBE",
                                                      "\xE2\x80\x8F",
                                                      "\xE4\xB8\x80",
                                                      "source",
                                                      "3",
                                                      "0.5",
                                                      ";",
                                                      ":",
                                                      "x\xEF\xBB\xBF"};

inline rc::Gen<std::string> nasty_text() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kNastyPieces)),
      [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        return text;
      });
}

/// Units that tile two documents, with nasty texts and numbers that six decimals hold.
inline rc::Gen<Bitext> nasty_bitext() {
  return rc::gen::exec([] {
    Bitext bitext;
    bitext.source = {"source.txt", "en"};
    bitext.target = {"target.txt", "pt-BR"};
    std::uint32_t source = 0, target = 0;
    const auto add = [](BitextSide& side, std::uint32_t& next, int count) {
      for (int k = 0; k < count; ++k) {
        side.indices.push_back(next++);
        side.sentences.push_back(*nasty_text());
      }
    };
    const int count = *rc::gen::inRange(0, 8);
    for (int k = 0; k < count; ++k) {
      const int shape = *rc::gen::inRange(1, 9);  // a digit of base 3 for each side, not both 0
      BitextUnit unit;
      add(unit.source, source, shape / 3);
      add(unit.target, target, shape % 3);
      unit.posterior = *rc::gen::inRange(0, 65) / 64.0;
      unit.cost = *rc::gen::inRange(-6400, 6400) / 64.0;
      bitext.units.push_back(unit);
    }
    return bitext;
  });
}

/// Units of three versions, likewise; the first has text in all of them.
inline rc::Gen<VersionTable> nasty_table() {
  return rc::gen::exec([] {
    VersionTable table;
    table.versions = {{"", "en"}, {"", "pt-BR"}, {"", "en-x-2"}};
    std::vector<std::uint32_t> next(table.versions.size());
    const int count = *rc::gen::inRange(1, 8);
    for (int k = 0; k < count; ++k) {
      VersionRow row;
      row.score = *rc::gen::inRange(0, 65) / 64.0;
      for (std::uint32_t& index : next) {
        BitextSide& cell = row.cells.emplace_back();
        for (int left = k == 0 ? 1 : *rc::gen::inRange(0, 3); left > 0; --left) {
          cell.indices.push_back(index++);
          cell.sentences.push_back(k == 0 ? "word" : *nasty_text());
        }
        row.cell_scores.emplace_back(*rc::gen::inRange(0, 65) / 64.0);
      }
      table.rows.push_back(row);
    }
    return table;
  });
}

}  // namespace sejajar::test
