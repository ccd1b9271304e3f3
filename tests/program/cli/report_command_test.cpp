#include <gtest/gtest.h>

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
  const Outcome two = sejajar("report a.txt b.txt b.txt a.txt", dir);
  EXPECT_EQ(two.exit_code, 0) << two.err;
  EXPECT_TRUE(has(two.out, "<title>Alignment of 2 pairs</title>"));
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
  const Outcome odd = sejajar("report a.txt b.txt a.txt", dir);
  EXPECT_EQ(odd.exit_code, 2);
  EXPECT_EQ(odd.err, "sejajar report: 3 files; expected a target for every source\n");
  EXPECT_EQ(sejajar("report a.txt b.txt -o b.txt", dir).exit_code, 2);
  EXPECT_EQ(sejajar("align a.txt b.txt -o out.tsv --report ./a.txt", dir).exit_code, 2);
  EXPECT_EQ(sejajar("align a.txt b.txt -o out.tsv --report out.tsv", dir).exit_code, 2);
  EXPECT_TRUE(has(dir.read("a.txt"), "ferry"));
  EXPECT_EQ(sejajar("report a.txt nowhere -o r.html", dir).exit_code, 1);
  EXPECT_FALSE(dir.has("r.html"));
}

}  // namespace
}  // namespace sejajar::test
