#include <gtest/gtest.h>

#include <algorithm>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

const std::string kCommand = "hunalign --quiet" + kLanguages;

void write_files(const TempDir& dir) {
  write_pair(dir);
  dir.write("null.dic", "");
  dir.write("words.dic", "kapal feri @ ferry\nhujan @ rain\n");
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(HunalignCommand, WritesALadderOrTexts) {
  const TempDir dir;
  write_files(dir);
  const Outcome ladder = sejajar(kCommand + "null.dic a.txt b.txt", dir);
  EXPECT_EQ(ladder.exit_code, 0) << ladder.err;
  EXPECT_EQ(ladder.err, "");
  EXPECT_EQ(
      ladder.out,
      sejajar("align --quiet --presegmented --format ladder a.txt b.txt" + kLanguages, dir).out);
  const Outcome text = sejajar(kCommand + "-text -utf -realign words.dic a.txt b.txt", dir);
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_TRUE(text.out.starts_with("The ferry left at seven.\tKapal feri berangkat pukul tujuh.\t"))
      << text.out;
  EXPECT_EQ(text.out, sejajar("align --quiet --presegmented --format hunalign-text --lexicon "
                              "words.dic a.txt b.txt" +
                                  kLanguages,
                              dir)
                          .out);
}

TEST(HunalignCommand, PrintsTheQualityUnlessQuiet) {
  const TempDir dir;
  write_files(dir);
  const Outcome outcome = sejajar("hunalign null.dic a.txt b.txt" + kLanguages, dir);
  EXPECT_TRUE(outcome.err.starts_with("Quality 0.")) << outcome.err;
}

TEST(HunalignCommand, FiltersLines) {
  const TempDir dir;
  write_files(dir);
  dir.write("three.txt", dir.read("a.txt") + "An end that has no translation at all, not one.\n");
  const std::string files = "-text null.dic three.txt b.txt";
  EXPECT_EQ(lines(sejajar(kCommand + files, dir).out), 4u);
  EXPECT_EQ(lines(sejajar(kCommand + "-bisent " + files, dir).out), 3u);
  const std::size_t cautious = lines(sejajar(kCommand + "-bisent -cautious " + files, dir).out);
  EXPECT_TRUE(cautious == 1 || cautious == 2)
      << cautious << ": one or two are beside the null bead";
  EXPECT_EQ(lines(sejajar(kCommand + "-thresh=0 " + files, dir).out), 4u);
  for (const char* option :
       {"-thresh=100 ", "-ppthresh=100 ", "-headerthresh=100 ", "-topothresh=100 "}) {
    EXPECT_EQ(sejajar(kCommand + option + files, dir).out, "") << option;
  }
  EXPECT_EQ(lines(sejajar(kCommand + "-topothresh=75 " + files, dir).out), 4u);
  EXPECT_EQ(lines(sejajar(kCommand + "-bisent null.dic three.txt b.txt", dir).out), 3u) << "ladder";
}

TEST(HunalignCommand, RunsAFileOfPairsAndContinuesAfterErrors) {
  const TempDir dir;
  write_files(dir);
  dir.write("pairs", "nowhere\tb.txt\tout1\na.txt\tb.txt\tout2\na.txt\tb.txt\n");
  const Outcome outcome = sejajar("hunalign -batch null.dic pairs" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("\nQuality\tout2\t0."), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("pairs:1: nowhere"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("pairs:3: 2 columns"), std::string::npos) << outcome.err;
  EXPECT_EQ(dir.read("out2"), sejajar(kCommand + "null.dic a.txt b.txt", dir).out);
  EXPECT_FALSE(dir.has("out1"));
}

TEST(HunalignCommand, RefusesUnsupportedOptions) {
  const TempDir dir;
  write_files(dir);
  const struct {
    std::string words;
    int exit_code;
  } cases[] = {{"-hand=gold null.dic a.txt b.txt", 2},  {"-autodict=x null.dic a.txt b.txt", 2},
               {"-fast null.dic a.txt b.txt", 2},       {"-thresh=x null.dic a.txt b.txt", 2},
               {"-thresh=200 null.dic a.txt b.txt", 2}, {"null.dic a.txt", 2},
               {"nowhere.dic a.txt b.txt", 2},          {"-batch null.dic nowhere", 1}};
  for (const auto& c : cases) {
    const Outcome outcome = sejajar(kCommand + c.words, dir);
    EXPECT_EQ(outcome.exit_code, c.exit_code) << c.words << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err, "");
  }
  EXPECT_NE(sejajar("hunalign --help", dir).out.find("-topothresh=N"), std::string::npos);
}

TEST(HunalignCommand, IsSuggestedWhenItsOptionsAreGivenToAlign) {
  const TempDir dir;
  for (const std::string option : {"-text", "--hunalign-compatible"}) {
    const Outcome outcome = sejajar("align " + option + " a b", dir);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.err,
              "sejajar align: unknown option '" + option + "'; see `sejajar hunalign`\n");
  }
}

}  // namespace
}  // namespace sejajar::test
