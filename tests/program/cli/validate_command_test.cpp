#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

TEST(ValidateCommand, FindsNoProblemsInOurOwnFiles) {
  const TempDir dir;
  write_pair(dir);
  ASSERT_EQ(sejajar("align a.txt b.txt -o x.tmx" + kLanguages, dir).exit_code, 0);
  const Outcome outcome = sejajar("validate x.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "sejajar validate: 3 units, no problems\n");
  EXPECT_EQ(sejajar("validate - <x.tmx", dir).exit_code, 0);
}

TEST(ValidateCommand, ReportsProblemLineAndAffectedTools) {
  const TempDir dir;
  dir.write("x.tmx",
            "<tmx version=\"1.4b\">\n<header creationtool=\"t\" creationtoolversion=\"1\" "
            "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" "
            "datatype=\"plaintext\"/>\n<body>\n<tu><tuv xml:lang=\"en\"><seg>a &#x1F;</seg></tuv>"
            "<tuv xml:lang=\"es_ES\"><seg>b</seg></tuv></tu>\n</body></tmx>\n");
  const Outcome outcome = sejajar("validate --quiet x.tmx", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.err, "");
  EXPECT_NE(outcome.out.find("x.tmx:1: version: version=\"1.4b\"; expected \"1.4\"\n"),
            std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("x.tmx:4: illegal-reference: &#x1F; in the file"), std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("x.tmx:4: language-tag: xml:lang=\"es_ES\""), std::string::npos);
  EXPECT_NE(outcome.out.find("\nversion: OmegaT and validating tools reject the file"),
            std::string::npos);
  dir.write("unnamed", dir.read("x.tmx"));
  EXPECT_EQ(sejajar("validate --quiet unnamed", dir).exit_code, 1) << "known by its content";
}

TEST(ValidateCommand, TriesToReadOtherFormats) {
  const TempDir dir;
  dir.write("good.jsonl", "{\"source\": \"a\", \"target\": \"b\"}\n");
  dir.write("bad.jsonl", "{\"source\": \"a\"\n");
  EXPECT_EQ(sejajar("validate good.jsonl", dir).exit_code, 0);
  const Outcome bad = sejajar("validate bad.jsonl", dir);
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_EQ(bad.out, "bad.jsonl:1: not a JSON object; expected one on each line\n");
  EXPECT_EQ(sejajar("validate nowhere.tmx", dir).exit_code, 1);
}

TEST(ValidateCommand, ReportsUntranslatedUnitsOfXliff) {
  const TempDir dir;
  dir.write("a.xlf",
            "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
            "srcLang=\"en\" trgLang=\"id\"><file id=\"f\"><unit id=\"1\">\n<segment><source>It "
            "rained.</source></segment></unit></file></xliff>\n");
  const Outcome outcome = sejajar("validate a.xlf", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out,
            "a.xlf:2: untranslated: no text in <target>; expected a translation\n"
            "untranslated: bitext readers skip the unit\n");
  EXPECT_EQ(outcome.err, "sejajar validate: 1 unit, problems found\n");
}

TEST(ValidateCommand, ScoresTheBeadsOfABitext) {
  const TempDir dir;
  const std::string example = SEJAJAR_SOURCE_DIR "/docs/example/article.";
  ASSERT_EQ(
      sejajar("align " + example + "en.txt " + example + "id.txt -o good.tsv --nulls drop", dir)
          .exit_code,
      0);
  const Outcome good = sejajar("validate --alignment good.tsv" + kLanguages, dir);
  EXPECT_EQ(good.exit_code, 0) << good.out;
  EXPECT_NE(good.err.find(" 0 below 0.3, no problems\n"), std::string::npos) << good.err;

  // The targets of rows 11 to 15 move down by one, that of row 15 to row 11.
  std::vector<std::vector<std::string>> rows;
  std::istringstream in(dir.read("good.tsv"));
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    rows.push_back({line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)});
  }
  ASSERT_GT(rows.size(), 20u);
  for (std::size_t k = 15; k > 11; --k) std::swap(rows[k][1], rows[k - 1][1]);
  std::string bad;
  for (const auto& row : rows) bad += row[0] + "\t" + row[1] + "\n";
  dir.write("bad.tsv", bad);
  const Outcome outcome = sejajar("validate --alignment bad.tsv --scores s.tsv" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(outcome.out.starts_with("bad.tsv: beads 11-15: score 0.0")) << outcome.out;
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 1) << outcome.out;
  const std::string scores = dir.read("s.tsv");
  EXPECT_EQ(std::count(scores.begin(), scores.end(), '\n'), static_cast<long>(rows.size()));
  EXPECT_EQ(sejajar("validate good.tsv --scores s.tsv", dir).exit_code, 2);
}

}  // namespace
}  // namespace sejajar::test
