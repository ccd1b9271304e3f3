// The program without a command, and the commands split, evaluate and batch.

#include <gtest/gtest.h>
#include <sejajar/version.h>

#include <filesystem>

#include "ground/text/versions.h"
#include "program/cli/program.h"

namespace sejajar::test {
namespace {

TEST(Program, ShowsVersionAndHelp) {
  const TempDir dir;
  const std::string version = "sejajar " + sejajar::version() + "\n";
  EXPECT_EQ(sejajar("--version", dir).out, version);
  EXPECT_EQ(sejajar("align --version", dir).out, version);
  const Outcome verbose = sejajar("--version --verbose --no-such", dir);
  EXPECT_EQ(verbose.exit_code, 2);
  const Outcome more = sejajar("--version --verbose", dir);
  EXPECT_TRUE(more.out.starts_with(version + text::unicode_versions() + "\nmodels: ")) << more.out;
  const Outcome help = sejajar("--help", dir);
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_EQ(help.err, "");
  for (const char* command : {"align", "inspect", "batch", "split", "evaluate"}) {
    EXPECT_NE(help.out.find("\n  " + std::string(command) + " "), std::string::npos) << command;
    const Outcome own = sejajar(std::string(command) + " --help", dir);
    EXPECT_EQ(own.exit_code, 0);
    EXPECT_TRUE(own.out.starts_with("Usage: sejajar " + std::string(command) + " ")) << own.out;
  }
}

TEST(Program, HelpIsShortOrLong) {
  const TempDir dir;
  const std::string brief = sejajar("align -h", dir).out;
  const std::string full = sejajar("align --help", dir).out;
  EXPECT_LT(brief.size() * 3, full.size());
  EXPECT_NE(brief.find("--lexicon FILE"), std::string::npos) << brief;
  EXPECT_EQ(brief.find("--srx-effort"), std::string::npos) << brief;
  EXPECT_EQ(sejajar("help align", dir).out, full);
  EXPECT_EQ(sejajar("help", dir).out, sejajar("--help", dir).out);
  EXPECT_EQ(sejajar("help learn weights", dir).out, sejajar("learn weights --help", dir).out);
  EXPECT_EQ(sejajar("help alin", dir).exit_code, 2);
}

TEST(Program, RefusesUnknownCommands) {
  const TempDir dir;
  const Outcome none = sejajar("", dir);
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_EQ(none.err, "sejajar: no command given; `sejajar --help` lists all commands\n");
  const Outcome unknown = sejajar("alin a b", dir);
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.err,
            "sejajar: unknown command 'alin'; did you mean 'align'? `sejajar --help` lists all "
            "commands\n");
  EXPECT_EQ(unknown.out, "");
}

TEST(SplitCommand, WritesOneSentenceALine) {
  const TempDir dir;
  dir.write("a.txt", "It rained. We stayed\r\n\r\nin? Yes.");
  const Outcome outcome = sejajar("split --language en a.txt", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out, "It rained.\nWe stayed\nin?\nYes.\n");
  EXPECT_EQ(sejajar("split --language en --paragraphs none - <a.txt", dir).out,
            "It rained.\nWe stayed    in?\nYes.\n");
  const Outcome guessed = sejajar("split a.txt -o out", dir);
  EXPECT_TRUE(guessed.err.starts_with("sejajar split: a.txt: language guessed: ")) << guessed.err;
  EXPECT_EQ(dir.read("out"), outcome.out);
  EXPECT_EQ(sejajar("split nowhere", dir).exit_code, 1);
  EXPECT_EQ(sejajar("split", dir).exit_code, 2);
}

TEST(EvaluateCommand, SumsOverDocuments) {
  const TempDir dir;
  dir.write("g1", "[0]:[0]\n[1, 2]:[1]\n");
  dir.write("h1", "[0]:[0]:0.5\n[1]:[1]:0.5\n[2]:[]:0\n");
  dir.write("g2", "[0]:[0]\n");
  dir.write("h2", "0\t0\t1\n1\t1\t0\n");
  const std::string expected =
      "measure\tprecision\trecall\tf1\tright_hypothesis\thypothesis\tright_gold\tgold\n"
      "strict\t0.6667\t0.6667\t0.6667\t2\t3\t2\t3\n"
      "lax\t1.0000\t1.0000\t1.0000\t3\t3\t3\t3\n"
      "vecalign\t0.5000\t0.6667\t0.5714\t2\t4\t2\t3\n"
      "vecalign-lax\t0.7500\t1.0000\t0.8571\t3\t4\t3\t3\n"
      "1-1\t0.6667\t1.0000\t0.8000\t2\t3\t2\t2\n"
      "1-n\t0.0000\t0.0000\t0.0000\t0\t0\t0\t0\n"
      "n-1\t0.0000\t0.0000\t0.0000\t0\t0\t0\t1\n"
      "n-m\t0.0000\t0.0000\t0.0000\t0\t0\t0\t0\n"
      "null\t0.0000\t0.0000\t0.0000\t0\t1\t0\t0\n";
  for (const char* files : {"--gold g1 g2 h1 h2", "h1 h2 --gold g1 g2",
                            "--gold g1 --gold g2 -- h1 h2", "--gold g1 - h1 h2 <g2"}) {
    const Outcome outcome = sejajar("evaluate " + std::string(files), dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, expected) << files;
    EXPECT_EQ(outcome.err, "");
  }
}

TEST(EvaluateCommand, ReadsWhatAlignWrites) {
  const TempDir dir;
  write_pair(dir);
  for (const char* format : {"tsv", "vecalign", "ladder"}) {
    const Outcome outcome =
        sejajar("align a.txt b.txt -o g." + std::string(format) + kLanguages, dir);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  }
  const Outcome outcome =
      sejajar("evaluate g.tsv g.vecalign g.ladder --gold g.vecalign g.ladder g.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("\nstrict\t1.0000\t1.0000\t1.0000\t"), std::string::npos);
}

TEST(EvaluateCommand, ReportsErrors) {
  const TempDir dir;
  dir.write("g", "[0]:[0]\n");
  dir.write("bad", "[0]:[0]\n[1:1]\n");
  const struct {
    std::string arguments;
    int exit_code;
    std::string err;
  } cases[] = {
      {"g", 2,
       "sejajar evaluate: 0 gold files and 1 hypotheses; expected the same number: "
       "--gold GOLD... -- HYPOTHESIS...\n"},
      {"--gold g", 2,
       "sejajar evaluate: 1 gold files and 0 hypotheses; expected the same number: "
       "--gold GOLD... -- HYPOTHESIS...\n"},
      {"--gold g nowhere", 1,
       "sejajar evaluate: nowhere: cannot be read: No such file or directory; expected a readable "
       "file\n"},
      {"--gold g .", 1,
       "sejajar evaluate: .: cannot be read: is a directory; expected a readable file\n"},
      {"--gold g bad", 1,
       "sejajar evaluate: bad:2: malformed bead; expected a bead such as '[0, 1]:[0]:0.25'\n"},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("evaluate " + c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, c.exit_code) << c.arguments;
    EXPECT_EQ(outcome.err, c.err);
    EXPECT_EQ(outcome.out, "");
  }
}

TEST(BatchCommand, ReportsAFailedPairAndContinues) {
  const TempDir dir;
  write_pair(dir);
  dir.write("bad.txt", "\xFF\n");
  dir.write("m.tsv",
            "source\ttarget\toutput\tsource_language\ttarget_language\n"
            "a.txt\tb.txt\tone.tsv\ten\tid\n"
            "bad.txt\tb.txt\ttwo.tsv\ten\tid\n"
            "a.txt\tnowhere.txt\tthree.tsv\ten\tid\n"
            "a.txt\tb.txt\tfour.tmx\ten\tnotatag\n"
            "a.txt\tb.txt\tfive.vecalign\ten\tid\n");
  const Outcome outcome = sejajar("batch m.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(outcome.first_err_line().starts_with("sejajar batch: m.tsv:3: bad.txt:1: "))
      << outcome.err;
  EXPECT_NE(outcome.err.find("\nsejajar batch: m.tsv:4: nowhere.txt: "), std::string::npos)
      << outcome.err;
  EXPECT_NE(outcome.err.find("\nsejajar batch: m.tsv:5: "), std::string::npos) << outcome.err;
  EXPECT_TRUE(outcome.err.ends_with("sejajar batch: 2 pairs aligned, 3 failed\n")) << outcome.err;
  EXPECT_EQ(dir.count(), 6u);
  EXPECT_EQ(dir.read("one.tsv"), sejajar("align a.txt b.txt" + kLanguages, dir).out);
  EXPECT_EQ(dir.read("five.vecalign"),
            sejajar("align --format vecalign a.txt b.txt" + kLanguages, dir).out);
}

TEST(BatchCommand, ExitsWith2ForABadManifestOrOption) {
  const TempDir dir;
  write_pair(dir);
  dir.write("m.tsv", "source\ttarget\toutput\na.txt\tb.txt\tone.tsv\n");
  dir.write("header.tsv", "source\ttarget\na.txt\tb.txt\n");
  const struct {
    std::string words, err;
  } cases[] = {
      {"none.tsv", "none.tsv: cannot be read: No such file or directory; expected a readable file"},
      {"header.tsv", "header.tsv:1: column 'output' is missing; expected it, or -o FOLDER/"},
      {"- <header.tsv", "standard input:1: column 'output' is missing; expected it, or -o FOLDER/"},
      {"m.tsv --min-posterior 2", "--min-posterior: out of range; expected 0 to 1"},
      {"m.tsv --format ladder --nulls drop",
       "format ladder needs every bead; expected --nulls keep or default"},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("batch " + c.words, dir);
    EXPECT_EQ(outcome.exit_code, 2) << c.words;
    EXPECT_EQ(outcome.err, "sejajar batch: " + c.err + "\n");
    EXPECT_FALSE(dir.has("one.tsv"));
  }
}

TEST(BatchCommand, ABadLineOrModelFailsItsPair) {
  const TempDir dir;
  write_pair(dir);
  dir.write("m.tsv", "source\ttarget\toutput\na.txt\tb.txt\tone.tsv\na.txt\tb.txt\n");
  const Outcome line = sejajar("batch m.tsv", dir);
  EXPECT_EQ(line.exit_code, 1);
  EXPECT_NE(line.err.find("sejajar batch: m.tsv:3: 2 columns; expected 3, as in the header\n"),
            std::string::npos)
      << line.err;
  EXPECT_TRUE(dir.has("one.tsv"));

  std::filesystem::copy(SEJAJAR_SOURCE_DIR "/models", dir / "models",
                        std::filesystem::copy_options::recursive);
  dir.write("models/lexicons/en-id.lex", "damaged");
  dir.write("m.tsv",
            "source\ttarget\toutput\tsource_language\ttarget_language\n"
            "a.txt\tb.txt\ttwo.tsv\ten\tid\na.txt\tb.txt\tthree.tsv\ten\ttr\n");
  const Outcome model = sejajar("batch m.tsv --models models", dir);
  EXPECT_EQ(model.exit_code, 1);
  EXPECT_EQ(model.err.rfind("sejajar batch: m.tsv:2: models/lexicons/en-id.lex: ", 0), 0u)
      << model.err;
  EXPECT_FALSE(dir.has("two.tsv"));
  EXPECT_TRUE(dir.has("three.tsv"));
}

TEST(BatchCommand, ExitsWith0ForAGoodManifest) {
  const TempDir dir;
  write_pair(dir);
  dir.write("m.tsv", "source\ttarget\toutput\na.txt\tb.txt\tone.out\n");
  const Outcome outcome = sejajar("batch --quiet --format tsv - <m.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_TRUE(dir.has("one.out"));
}

}  // namespace
}  // namespace sejajar::test
