#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/version_table.h>

#include <sstream>

#include "exchange/bitext/bitext_view.h"
#include "exchange/bitext/files.h"
#include "support/temp_dir.h"
#include "support/version_tables.h"

namespace sejajar {
namespace {

VersionTable table_in(const std::string& text, const std::string& format = "") {
  std::istringstream in(text);
  return read_versions(in, {"f", format, {}, {}});
}

Bitext pair_in(const std::string& text, const std::string& source, const std::string& target) {
  std::istringstream in(text);
  BeadSource from = {"f", "", {}, {}};
  from.source_language = source;
  from.target_language = target;
  return read_bitext(in, from);
}

std::string in_format(const VersionTable& table, const std::string& format) {
  std::ostringstream out;
  write_versions(out, table, {.format = format, .nulls = Nulls::kKeep});
  return out.str();
}

/// What files keep of a table: one text per cell, no paths, scores of cells with text only.
VersionTable as_in_files(VersionTable table) {
  for (BitextDocument& version : table.versions) version.id.clear();
  for (VersionRow& row : table.rows) {
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      std::vector<std::string>& sentences = row.cells[k].sentences;
      for (std::size_t i = 1; i < sentences.size(); ++i) sentences[0] += " " + sentences[i];
      if (!sentences.empty()) sentences.resize(1);
      if (bitext::is_empty(row.cells[k])) row.cell_scores[k].reset();
    }
  }
  return table;
}

VersionTable without_numbers(VersionTable table) {
  for (VersionRow& row : table.rows) {
    row.score.reset();
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      row.cells[k].indices.clear();
      row.cell_scores[k].reset();
    }
  }
  return table;
}

/// A table that is hard to hold: the first unit lacks the first version, two versions have one
/// language, and texts look like syntax.
VersionTable hard_table() {
  VersionTable table = test::three_version_table();
  table.versions[2].language = "en-x-2";
  std::swap(table.rows[0], table.rows[1]);
  table.rows[0].cells[1].sentences = {"\"texts\": {<&>]]> ; \\ 100\xC2\xA0%"};
  table.rows[0].score.reset();
  return table;
}

TEST(ReadVersions, ReturnsWhatWasWritten) {
  for (const VersionTable& table : {test::three_version_table(), hard_table()}) {
    const VersionTable expected = as_in_files(table);
    for (const char* format : {"tsv", "tmx", "jsonl"}) {
      EXPECT_EQ(table_in(in_format(table, format)), expected) << in_format(table, format);
      EXPECT_EQ(table_in(in_format(table, format), format), expected) << format;
    }
    EXPECT_EQ(table_in(in_format(table, "translation")), without_numbers(expected));
  }
}

TEST(ReadVersions, GivesEveryPairOfAFile) {
  const VersionTable table = hard_table();
  for (const char* format : {"tsv", "tmx", "jsonl"}) {
    for (std::size_t source = 0; source < 3; ++source) {
      for (std::size_t target = 0; target < 3; ++target) {
        if (source == target) continue;
        Bitext expected = bitext_of(as_in_files(table), source, target);
        expected.left_out = {table.versions[3 - source - target].language};
        EXPECT_EQ(
            pair_in(in_format(table, format), expected.source.language, expected.target.language),
            expected)
            << format << source << target;
      }
    }
  }
  const Bitext pair = pair_in(in_format(table, "translation"), "en", "id");
  EXPECT_EQ(pair.units.size(), 3u);
  EXPECT_TRUE(pair.units[0].source.sentences.empty());
  EXPECT_EQ(pair.skipped, 1u);
  EXPECT_EQ(pair.left_out, std::vector<std::string>{"en-x-2"});
}

TEST(ReadVersions, PutsMemoriesOfOtherToolsInOrder) {
  const std::string memory =
      "<tmx version=\"1.4\"><header srclang=\"en\"/><body>"
      "<tu><tuv xml:lang=\"fr\"><seg>f</seg></tuv><tuv xml:lang=\"en-US\"><seg>e</seg></tuv></tu>"
      "<tu><tuv xml:lang=\"de\"><seg>d</seg></tuv><tuv xml:lang=\"fr\"><seg>F</seg></tuv>"
      "<tuv xml:lang=\"fr\"><seg>G</seg></tuv></tu><tu><tuv xml:lang=\"ru\"><seg/></tuv></tu>"
      "</body></tmx>";
  const VersionTable table = table_in(memory);
  std::string tags, texts;
  for (const BitextDocument& version : table.versions) tags += version.language + " ";
  for (const VersionRow& row : table.rows) {
    for (const BitextSide& cell : row.cells) {
      texts += (cell.sentences.empty() ? "-" : cell.sentences.front());
    }
    texts += "\n";
  }
  EXPECT_EQ(tags, "en de fr fr-x-2 ");
  EXPECT_EQ(texts, "e-f-\n-dFG\n");
}

TEST(ReadVersions, TakesFilesOfTwoVersionsAndColumnsOfAnyTable) {
  const VersionTable pair = table_in("source\ttarget\tposterior\nOne.\tSatu.\t0.5\n");
  ASSERT_EQ(pair.rows.size(), 1u);
  EXPECT_EQ(pair.rows[0].score, 0.5);
  EXPECT_EQ(pair.rows[0].cells[1].sentences, std::vector<std::string>{"Satu."});
  const VersionTable bare = table_in("unit\ten\tid\tfr\n\ta\tb\tc\n");
  EXPECT_EQ(bare.versions.size(), 3u);
  const VersionTable marked = table_in("note\tfr\ten_sentences\ten\tfr_sentences\nx\tc\t1\ta\t\n");
  ASSERT_EQ(marked.versions.size(), 2u);
  EXPECT_EQ(marked.versions[0].language, "fr");
  EXPECT_EQ(marked.rows[0].cells[1].indices, std::vector<std::uint32_t>{1});
}

TEST(ReadVersions, KeepsTheSourceOfAFileThatLacksIt) {
  const auto bitext_in = [](const std::string& languages) {
    const test::TempDir dir;
    std::string memory = "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu>";
    for (const char language : languages) {
      memory += std::string("<tuv xml:lang=\"") + language + language + "\"><seg>x</seg></tuv>";
    }
    return std::get<Bitext>(
        bitext::read_any_file(dir.write("a.tmx", memory + "</tu></body></tmx>"), {}));
  };
  EXPECT_EQ(bitext_in("q").source.language, "en");
  EXPECT_EQ(bitext_in("q").target.language, "qq");
  EXPECT_EQ(bitext_in("q").units.size(), 1u);
  EXPECT_EQ(bitext_in("qs").source.language, "qq");
  EXPECT_EQ(bitext_in("qs").target.language, "ss");
}

TEST(ReadVersions, RefusesALanguagePerUnit) {
  std::string lines;
  for (int k = 0; k < 1001; ++k) {
    lines += "{\"texts\": {\"x" + std::to_string(k) + "\": \"a\"}}\n";
  }
  EXPECT_THROW(table_in(lines), Error);
  EXPECT_EQ(table_in(lines.substr(0, lines.find("{\"texts\": {\"x1000"))).versions.size(), 1000u);
}

TEST(ReadVersions, ReportsTheLineOfAnError) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"unit\tscore\n", "f:1: no columns of versions; expected columns named by languages"},
      {"unit\ten\tid\n1-1\ta\n", "f:2: 2 columns; expected 3, as in the header"},
      {"unit\ten\tid\ten\n", "f:1: column 'en' given twice; expected it once"},
      {"unit\tscore\ten\tid\n\tbad\ta\tb\n", "f:2: invalid value 'bad'; expected a number"},
      {"en_sentences\tid_sentences\n1\t1-2\n",
       "f:2: malformed sentence indices; expected indices such as '3 4'"},
      {"{\"texts\": {\"en\": 3}}\n", "f:1: invalid field 'en'; expected a text"},
      {"{\"texts\": {\"en\": \"a\"}}\n{}\n",
       "f:2: invalid field 'texts'; expected an object of texts by language"},
      {"{\"texts\": {\"en\": \"a\"}, \"scores\": [1]}\n",
       "f:1: invalid field 'scores'; expected an object with a member per language"},
      {"{\"texts\": {\"en\": \"a\"}, \"sentences\": {\"en\": [-1]}}\n",
       "f:1: invalid field 'en'; expected a list of sentence indices from 0"},
  };
  for (const auto& c : cases) {
    try {
      table_in(c.text);
      ADD_FAILURE() << c.text;
    } catch (const Error& error) {
      EXPECT_STREQ(error.what(), c.message);
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
    }
  }
}

TEST(ReadVersions, APairNeedsTwoLanguagesOfTheFile) {
  const std::string text = in_format(test::three_version_table(), "tsv");
  const struct {
    const char* source;
    const char* target;
    const char* message;
  } cases[] = {
      {"", "", "f: 3 versions; expected --source-language and --target-language, of en, id, fr"},
      {"en", "de",
       "f: no version de; expected --source-language and --target-language, of en, id, "
       "fr"},
      {"en", "en-GB", "f: one version as source and target; expected two of en, id, fr"},
  };
  for (const auto& c : cases) {
    try {
      pair_in(text, c.source, c.target);
      ADD_FAILURE() << c.message;
    } catch (const Error& error) {
      EXPECT_STREQ(error.what(), c.message);
    }
  }
}

TEST(ReadVersions, AFileIsATableIfItHasMoreThanTwo) {
  const test::TempDir dir;
  const auto is_table = [&](const std::string& name, const std::string& text) {
    return std::holds_alternative<VersionTable>(bitext::read_any_file(dir.write(name, text), {}));
  };
  const VersionTable table = test::three_version_table();
  for (const char* format : {"tsv", "tmx", "jsonl", "translation"}) {
    EXPECT_TRUE(is_table(format, in_format(table, format))) << format;
  }
  EXPECT_FALSE(is_table("a.tsv", "source\ttarget\na\tb\n"));
  EXPECT_FALSE(is_table("b.vecalign", "[0]:[0]:1\n"));
  EXPECT_FALSE(
      is_table("c.translation.jsonl", "{\"translation\": {\"en\": \"a\", \"id\": \"b\"}}"));
  EXPECT_FALSE(is_table("empty", ""));
}

}  // namespace
}  // namespace sejajar
