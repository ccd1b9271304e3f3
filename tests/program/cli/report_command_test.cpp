#include <gtest/gtest.h>

#include <filesystem>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(ReportCommand, WritesOnePageOfOnePairOrSeveral) {
  const TempDir dir;
  write_pair(dir);
  const Outcome one = sejajar("report a.txt b.txt -o r.html" + kLanguages, dir);
  EXPECT_EQ(one.exit_code, 0) << one.err;
  EXPECT_EQ(one.err + one.out, "");
  EXPECT_TRUE(dir.read("r.html").starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(has(dir.read("r.html"), "<title>a.txt and b.txt</title>"));
  dir.write(
      "m.tsv",
      "source\ttarget\toutput\na.txt\tb.txt\to.tsv\nb.txt\ta.txt\tp.tsv\nnowhere\ta.txt\tq.tsv\n");
  const Outcome two = sejajar("report --pairs m.tsv -q", dir);
  EXPECT_EQ(two.exit_code, 1);
  EXPECT_TRUE(has(two.err, "nowhere: ")) << two.err;
  EXPECT_TRUE(has(two.out, "<title>Alignment of 2 pairs</title>"));
  EXPECT_FALSE(dir.has("o.tsv"));
}

TEST(ReportCommand, ShowsPairsAndVersionsOfAManifest) {
  const TempDir dir;
  write_pair(dir);
  dir.write("c.txt", "Le ferry est parti à sept heures.\nIl a plu toute la journée.\n");
  dir.write("m.tsv",
            "output\tlanguages\tversion\tversion\tversion\no.tmx\ten,id,fr\ta.txt\tb.txt\tc.txt\n"
            "p.tmx\ten,id\ta.txt\tb.txt\t\n");
  const Outcome page = sejajar("report --pairs m.tsv", dir);
  EXPECT_EQ(page.exit_code, 0) << page.err;
  EXPECT_EQ(page.err, "");
  EXPECT_TRUE(has(page.out, "<title>Alignment of 2 texts</title>"));
  EXPECT_TRUE(has(page.out, R"("languages":"en · id · fr")"));
  EXPECT_TRUE(has(page.out, R"("languages":"en · id",)"));
  const Outcome refused = sejajar("report --pairs m.tsv --pivot id", dir);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.err,
            "sejajar report: --pivot with --pairs; expected the pivot first in its line\n");
}

TEST(ReportCommand, ShowsTheTextsOfFolders) {
  const TempDir dir;
  write_pair(dir);
  for (const char* folder : {"en", "id"}) std::filesystem::create_directory(dir.path() / folder);
  dir.write("en/a.txt", dir.read("a.txt"));
  dir.write("id/a.txt", dir.read("b.txt"));
  dir.write("en/alone.txt", "It rained.\n");
  const Outcome two = sejajar("report --pairs en id -o r.html" + kLanguages, dir);
  EXPECT_EQ(two.exit_code, 0) << two.err;
  EXPECT_TRUE(has(two.err, "en/alone.txt")) << two.err;
  EXPECT_TRUE(has(dir.read("r.html"), R"("ids":["en/a.txt","id/a.txt"])"));
  const Outcome one =
      sejajar("report --pairs . --pattern '{language}/{id}.txt' -q" + kLanguages, dir);
  EXPECT_EQ(one.exit_code, 0) << one.err;
  EXPECT_TRUE(has(one.out, R"("ids":["./en/a.txt","./id/a.txt"])")) << one.out.substr(0, 500);
  EXPECT_EQ(sejajar("report --pairs en -q", dir).exit_code, 2);
}

TEST(ReportCommand, NeedsTextsInTheManifest) {
  const TempDir dir;
  write_pair(dir);
  dir.write("m.tsv", "source\ttarget\na.txt\n");
  const Outcome outcome = sejajar("report --pairs m.tsv -o r.html", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_TRUE(has(outcome.err, "sejajar report: m.tsv:2: ")) << outcome.err;
  EXPECT_TRUE(has(outcome.err, "m.tsv: no texts to show; expected a pair or more\n"));
  EXPECT_FALSE(dir.has("r.html"));
  EXPECT_EQ(sejajar("report --pairs nowhere.tsv -o r.html", dir).exit_code, 2);
}

TEST(ReportCommand, ShowsAllVersionsOfOneText) {
  const TempDir dir;
  write_pair(dir);
  dir.write("c.txt", "Le ferry est parti à sept heures.\nIl a plu toute la journée.\n");
  const std::string files = " a.txt b.txt c.txt --languages en,id,fr ";
  const Outcome page = sejajar("report" + files, dir);
  EXPECT_EQ(page.exit_code, 0) << page.err;
  EXPECT_TRUE(has(page.out, "<title>a.txt in 3 versions</title>"));
  EXPECT_EQ(page.out, sejajar("report --threads 1" + files, dir).out);
  const Outcome both = sejajar("align -o o.tsv --report r.html" + files, dir);
  EXPECT_EQ(both.exit_code, 0) << both.err;
  EXPECT_EQ(dir.read("r.html"), page.out);
  EXPECT_EQ(dir.read("o.tsv"), sejajar("align" + files, dir).out);
}

TEST(ReportCommand, SaysThatFilesAreVersionsIfTheyLookLikePairs) {
  const TempDir dir;
  write_pair(dir);
  const std::string note =
      "sejajar report: 4 files are versions of one text, not pairs; for several pairs, give a "
      "manifest with --pairs\n";
  EXPECT_EQ(sejajar("report a.txt b.txt a.txt b.txt -o r.html --languages en,id,en,id", dir).err,
            note);
  EXPECT_EQ(sejajar("report a.txt b.txt b.txt b.txt -o r.html --languages en,id,fr,de", dir).err,
            "");
}

TEST(ReportCommand, AMissingTextOfAManifestIsNamedWithItsLine) {
  const TempDir dir;
  write_pair(dir);
  dir.write("pairs.tsv", "source\ttarget\na.txt\tb.txt\na.txt\tnowhere.txt\n");
  const Outcome page = sejajar("report --pairs pairs.tsv -o r.html" + kLanguages, dir);
  EXPECT_EQ(page.exit_code, 1);
  EXPECT_TRUE(page.err.starts_with("sejajar report: pairs.tsv:3: nowhere.txt: ")) << page.err;
  EXPECT_TRUE(has(dir.read("r.html"), "a.txt"));
}

TEST(ReportCommand, AlignCanAlsoWriteThePage) {
  const TempDir dir;
  write_pair(dir);
  const Outcome both = sejajar("align a.txt b.txt -o out.tsv --report r.html" + kLanguages, dir);
  EXPECT_EQ(both.exit_code, 0) << both.err;
  EXPECT_EQ(dir.read("out.tsv"), sejajar("align a.txt b.txt" + kLanguages, dir).out);
  EXPECT_EQ(dir.read("r.html"), sejajar("report a.txt b.txt" + kLanguages, dir).out);
}

TEST(ReportCommand, IsTheSameForAnyNumberOfThreads) {
  const TempDir dir;
  write_pair(dir);
  EXPECT_EQ(sejajar("report a.txt b.txt --threads 1" + kLanguages, dir).out,
            sejajar("report a.txt b.txt --threads 3" + kLanguages, dir).out);
}

TEST(ReportCommand, SaysHowThePairWasAligned) {
  const TempDir dir;
  write_pair(dir);
  const std::string page =
      sejajar("report a.txt b.txt --passes 2 --weight length=0.5 --no-models" + kLanguages, dir)
          .out;
  EXPECT_TRUE(has(page, "passes 2"));
  EXPECT_TRUE(has(page, "weight length=0.5"));
  EXPECT_TRUE(has(page, ", without their lexicons"));
}

TEST(ReportCommand, RefusesToOverwriteAnotherFile) {
  const TempDir dir;
  write_pair(dir);
  const Outcome one = sejajar("report a.txt", dir);
  EXPECT_EQ(one.exit_code, 2);
  EXPECT_EQ(one.err, "sejajar report: 1 file; expected two or more texts, or --pairs INPUT\n");
  EXPECT_EQ(sejajar("report a.txt --pairs m.tsv", dir).exit_code, 2);
  EXPECT_EQ(sejajar("report a.txt b.txt -o b.txt", dir).exit_code, 2);
  EXPECT_EQ(sejajar("align a.txt b.txt -o out.tsv --report ./a.txt", dir).exit_code, 2);
  EXPECT_EQ(sejajar("align a.txt b.txt -o out.tsv --report out.tsv", dir).exit_code, 2);
  EXPECT_TRUE(has(dir.read("a.txt"), "ferry"));
  EXPECT_EQ(sejajar("report a.txt nowhere -o r.html", dir).exit_code, 1);
  EXPECT_FALSE(dir.has("r.html"));
}

}  // namespace
}  // namespace sejajar::test
