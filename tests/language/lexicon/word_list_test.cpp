#include "language/lexicon/word_list.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/lexicons.h"
#include "support/temp_dir.h"

namespace sejajar::lexicon {
namespace {

using Rows = std::vector<std::string>;

/// Entries as text, probabilities in percent.
Rows rows_of(const Lexicon& lexicon) {
  return test::rows_of(lexicon, 100);
}

struct Case {
  std::string name;
  std::string text;
  Rows rows;
};

TEST(WordList, ReadsEachForm) {
  const test::TempDir dir;
  const Case cases[] = {
      {"two.tsv", "Ferries\tferi\n\nRain\tHujan\textra?\n", {}},
      {"a.tsv", "Ferries\tferi\n\nrain\tHujan\n", {"ferri feri 100 100", "rain hujan 100 100"}},
      {"b.tsv", "# licence\nsource\ttarget\nrain\thujan\r\n", {"rain hujan 100 100"}},
      {"c.tsv",
       "rain\thujan\t0.5\nship\tkapal\t0.5\t0.25\n",
       {"rain hujan 50 100", "ship kapal 50 25"}},
      {"source.tsv", "source\tsumber\n", {"sourc sumbe 100 100"}},
      {"several.tsv",
       "ship\tkapal\nship\ttahi lalat\n!\tseru\n",
       {"ship kapal 41 100", "ship lalat 29 71", "ship tahi 29 71"}},
      {"units.tsv",
       "source_unit\ttarget_unit\tp(target|source)\tp(source|target)\na b\tx\t1\t0\n",
       {"a b x 100 0"}},
      {"list.dic",
       "tahi lalat @ mole\nhujan @ rain\n",
       {"mole lalat 50 71", "mole tahi 50 71", "rain hujan 100 100"}},
  };
  for (const Case& c : cases) {
    const std::string path = dir.write(c.name, c.text);
    if (c.rows.empty()) {
      EXPECT_THROW(read_word_list(path), Error) << c.name;
    } else {
      EXPECT_EQ(rows_of(lexicon_of(read_word_list(path), "en", "id")), c.rows) << c.name;
    }
  }
}

TEST(WordList, HasTheUnitsOfThePairsLanguages) {
  const test::TempDir dir;
  const WordList words = read_word_list(dir.write("w.tsv", "children\tabantwana\n"));
  EXPECT_EQ(rows_of(lexicon_of(words, "en", "zu")), Rows{"child twana 100 100"});
  EXPECT_EQ(rows_of(lexicon_of(words, "en", "id")), Rows{"child abant 100 100"});
  const WordList units =
      read_word_list(dir.write("u.tsv", "source_unit\ttarget_unit\t\nchildren\tabantwana\n"));
  EXPECT_EQ(rows_of(lexicon_of(units, "en", "zu")), Rows{"children abantwana 100 100"});
}

TEST(WordList, ReportsTheLine) {
  const test::TempDir dir;
  const struct {
    std::string name, text, message;
  } cases[] = {
      {"a.tsv", "rain\thujan\nship\n",
       ":2: 1 column; expected source and target, separated by a tab"},
      {"b.tsv", "rain\thujan\t2\n", ":1: invalid value '2'; expected a number from 0 to 1"},
      {"n.tsv", "rain\thujan\tnan\n", ":1: invalid value 'nan'; expected a number from 0 to 1"},
      {"c.dic", "hujan=rain\n", ":1: no ' @ '; expected 'target phrase @ source phrase'"},
      {"d.tsv", "# nothing\n", ": the list is empty; expected words and their translations"},
      {"e.tsv", "source_unit\ttarget_unit\t\n\tb\n",
       ":2: a unit of 0 bytes; expected 1 to 255 bytes"},
  };
  for (const auto& c : cases) {
    const std::string path = dir.write(c.name, c.text);
    try {
      read_word_list(path);
      ADD_FAILURE() << c.name;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      EXPECT_EQ(error.what(), path + c.message);
    }
  }
  EXPECT_THROW(read_word_list(dir / "absent.tsv"), Error);
  EXPECT_THROW(read_word_list(dir.write("f.tsv", "\xFF\tx\n")), Error);
}

TEST(WordList, ExportAndImportChangeNothing) {
  const test::TempDir dir;
  const Lexicon lexicon =
      read_lexicon(lexicon::lexicon_bytes(test::large_lexicon("en", "id", 500)), "x.lex");
  Lexicon again =
      lexicon_of(read_word_list(dir.write("x.tsv", lexicon_table(lexicon))), "en", "id");
  again.source.language = "en";
  again.target.language = "id";
  again.note = lexicon.note;
  // The table omits units without entries, so tables are compared.
  EXPECT_EQ(lexicon_table(read_lexicon(lexicon::lexicon_bytes(again), "y.lex")),
            lexicon_table(lexicon));
}

TEST(WordList, KnowsALexiconFileByItsNameOrItsStart) {
  const test::TempDir dir;
  const std::string bytes = lexicon::lexicon_bytes(test::small_lexicon());
  for (const char* name : {"a.lex", "a"}) {
    const UserLexicon read = read_any_lexicon(dir.write(name, bytes));
    EXPECT_EQ(std::get<Lexicon>(read).source.language, "en") << name;
  }
  const UserLexicon list = read_any_lexicon(dir.write("b", "rain\thujan\n"));
  EXPECT_EQ(std::get<WordList>(list).entries.size(), 1U);
  EXPECT_THROW(read_any_lexicon(dir.write("b.lex", "rain\thujan\n")), Error);
}

}  // namespace
}  // namespace sejajar::lexicon
