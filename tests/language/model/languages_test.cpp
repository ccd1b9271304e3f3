#include "language/model/languages.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "language/identify/language.h"
#include "support/refusal.h"

namespace sejajar::model {
namespace {

const std::string kStart =
    "# Made up.\n"
    "code\tscript\tsplitter\tsentence_rules\tabbreviations\tjoiner\tordinal_digits\n";

Languages parse(const std::string& text) {
  std::istringstream in(text);
  return read_languages({in, "languages.tsv"});
}

TEST(Languages, AreReadByColumn) {
  const Languages rows = parse(kStart +
                               "de\tLatn\trules\troot\tde.txt x.txt\tspace\t2\n"
                               "zh\tHans\trules\troot\t-\tnone\t0\n");
  ASSERT_EQ(rows.size(), 2U);
  const Language de = find_language(rows, "de-AT");
  EXPECT_EQ(de.code, "de");
  EXPECT_EQ(de.script, "Latn");
  EXPECT_EQ(de.splitter, "rules");
  EXPECT_EQ(de.sentence_rules, "root");
  EXPECT_EQ(de.abbreviations, (std::vector<std::string>{"de.txt", "x.txt"}));
  EXPECT_EQ(de.joiner, " ");
  EXPECT_EQ(de.ordinal_digits, 2);
  EXPECT_EQ(find_language(rows, "zh-Hant").joiner, "");
  EXPECT_TRUE(find_language(rows, "zh").abbreviations.empty());
  const Language unknown = find_language(rows, "xx");
  EXPECT_EQ(unknown.code, "xx");
  EXPECT_EQ(unknown.joiner, " ");
  EXPECT_EQ(unknown.sentence_rules, "root");
}

TEST(Languages, HaveNamesStopsARelativeAndAUnit) {
  const Languages rows = parse(
      "# Made up.\n"
      "code\tname\town_name\tscript\tsplitter\tsentence_rules\tstops\tabbreviations\tjoiner\t"
      "ordinal_digits\trelative\tunit\n"
      "yue\tCantonese\t粵語\tHant\trules\troot\t: ::\t-\tnone\t0\tzh\tlast 2\n"
      "zh\tChinese\t中文\tHans\trules\troot\t-\t-\tnone\t0\t-\t-\n");
  const Language* yue = find_row(rows, "yue-Hant");
  ASSERT_NE(yue, nullptr);
  EXPECT_EQ(yue->name, "Cantonese");
  EXPECT_EQ(yue->own_name, "粵語");
  EXPECT_EQ(yue->stops, (std::vector<std::string>{":", "::"}));
  EXPECT_EQ(yue->relative, "zh");
  EXPECT_EQ(yue->unit, "last 2");
  EXPECT_EQ(find_row(rows, "zh")->unit, "first 5");
  EXPECT_EQ(find_row(rows, "zh")->relative, "");
  EXPECT_TRUE(find_row(rows, "zh")->stops.empty());
  EXPECT_EQ(find_row(rows, "xx"), nullptr);
}

TEST(Languages, ReportTheLineOfAnError) {
  const std::string row = "de\tLatn\trules\troot\tde.txt\tspace\t2\n";
  const struct {
    std::string text, start;
  } cases[] = {
      {"# x\n", "languages.tsv:1: no header"},
      {"# x\ncode\n", "languages.tsv:2: column 'script' is missing"},
      {kStart + "de\tLatn\n", "languages.tsv:3: 2 columns; expected 7"},
      {kStart + "de\t\trules\troot\t-\tspace\t2\n", "languages.tsv:3: an empty column"},
      {kStart + "de\tLatn\trules\troot\t-\tcomma\t2\n", "languages.tsv:3: invalid joiner 'comma'"},
      {kStart + "de\tLatn\trules\troot\t-\tspace\t9\n",
       "languages.tsv:3: invalid ordinal_digits '9'"},
      {kStart + row + row, "languages.tsv:4: 'de' given twice"},
  };
  for (const std::string unit : {"last", "first 0", "last 10", "middle 4", "first five"}) {
    const std::string text =
        "# x\ncode\tscript\tsplitter\tsentence_rules\tabbreviations\tjoiner\t"
        "ordinal_digits\tunit\nde\tLatn\trules\troot\t-\tspace\t2\t" +
        unit + "\n";
    const std::string said = test::refusal(ErrorKind::kModel, [&] { parse(text); });
    EXPECT_TRUE(said.starts_with("languages.tsv:3: invalid unit '" + unit + "'")) << said;
  }
  for (const auto& [text, start] : cases) {
    const std::string said = test::refusal(ErrorKind::kModel, [&text = text] { parse(text); });
    EXPECT_TRUE(said.starts_with(start)) << said;
  }
}

/// Whether the models have a lexicon of English and `language`.
bool has_lexicon(const std::filesystem::path& models, const std::string& language) {
  const auto [first, last] = std::minmax({std::string("en"), language});
  return std::filesystem::exists(models / "lexicons" / (first + "-" + last + ".lex"));
}

TEST(Languages, OfTheModelsAreConsistent) {
  const std::filesystem::path models = std::filesystem::path(SEJAJAR_SOURCE_DIR) / "models";
  const Languages rows = read_languages(models / "languages.tsv");
  EXPECT_GE(rows.size(), 140U);
  const std::vector<SplitterInfo> known = splitters();
  for (const auto& [code, row] : rows) {
    EXPECT_EQ(identify::canonical_language(code), code);
    EXPECT_EQ(row.script.size(), 4U) << code;
    EXPECT_FALSE(row.name.empty() || row.own_name.empty()) << code;
    EXPECT_TRUE(row.relative.empty() || rows.contains(row.relative)) << code;
    EXPECT_TRUE(row.relative.empty() || has_lexicon(models, row.relative)) << code;
    EXPECT_EQ(row.unit, find_language(rows, relative_of(rows, code)).unit)
        << code << ": the units of a relative's lexicon must be its own";
    EXPECT_TRUE(row.sentence_rules == "root" || row.sentence_rules == "el") << code;
    const std::string& splitter = row.splitter;
    EXPECT_EQ(
        std::count_if(known.begin(), known.end(),
                      [&splitter](const SplitterInfo& info) { return info.name == splitter; }),
        1)
        << code;
    for (const std::string& file : row.abbreviations) {
      EXPECT_TRUE(std::filesystem::exists(models / "abbreviations" / file)) << code;
    }
  }
}

TEST(Languages, HaveOneRowUnderTagsOfEveryKind) {
  const Languages rows =
      read_languages(std::filesystem::path(SEJAJAR_SOURCE_DIR) / "models" / "languages.tsv");
  const struct {
    const char* code;
    std::vector<const char*> tags;
  } cases[] = {
      {"ar", {"arb", "ara", "ar-EG"}},
      {"ckb", {"ckb", "ckb-Arab"}},
      {"de", {"deu", "ger", "de_AT"}},
      {"fa", {"pes", "fas", "prs", "fa-AF"}},
      {"ff", {"fuc", "ful"}},
      {"fil", {"tl", "tgl", "fil-PH"}},
      {"he", {"iw", "heb"}},
      {"id", {"in", "ind", "IN_id"}},
      {"ku", {"kmr", "kur"}},
      {"mn", {"khk", "mon"}},
      {"ms", {"zsm", "msa"}},
      {"nb", {"nob"}},
      {"om", {"gaz", "orm"}},
      {"pt", {"por-BR", "pt-PT"}},
      {"sr", {"sr-Latn", "sr-Cyrl", "srp", "sh", "cnr"}},
      {"sw", {"swh", "swa"}},
      {"yi", {"ji", "ydd"}},
      {"yue", {"yue-HK", "zh-yue"}},
      {"zh", {"zh-Hant", "zh-Hans", "zh-TW", "cmn", "zho", "chi", "cmn-Hant"}},
  };
  for (const auto& [code, tags] : cases) {
    for (const char* tag : tags) {
      const Language* row = find_row(rows, identify::canonical_language(tag));
      ASSERT_NE(row, nullptr) << tag;
      EXPECT_EQ(row->code, code) << tag;
    }
  }
}

}  // namespace
}  // namespace sejajar::model
