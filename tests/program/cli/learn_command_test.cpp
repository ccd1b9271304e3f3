// The commands learn compose, learn lexicon and learn weights.

#include <gtest/gtest.h>

#include <filesystem>

#include "program/cli/program.h"
#include "support/toy_lines.h"

namespace sejajar::test {
namespace {

/// `en-id.toy.tsv`, parallel lines.
void write_lines(const TempDir& dir, std::size_t count = 150) {
  std::string lines;
  for (const auto& line : toy_lines(count)) lines += line.source + "\t" + line.target + "\n";
  dir.write("en-id.toy.tsv", lines);
}

TEST(LearnCommand, HasSubcommands) {
  const TempDir dir;
  const Outcome help = sejajar("learn --help", dir);
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_NE(help.out.find("\n  learn compose  "), std::string::npos) << help.out;
  EXPECT_EQ(help.out.find("\n  align "), std::string::npos) << help.out;
  const std::string expected =
      "expected one of learn lexicon, learn lengths, learn weights, learn compose, learn "
      "frequencies, learn find; `sejajar help learn` describes them\n";
  EXPECT_EQ(sejajar("learn", dir).err, "sejajar: `sejajar learn` needs one more word; " + expected);
  const Outcome unknown = sejajar("learn everything a", dir);
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.err, "sejajar: unknown command 'learn everything'; " + expected);
  EXPECT_TRUE(
      sejajar("learn weights --help", dir).out.starts_with("Usage: sejajar learn weights "));
}

TEST(LearnCompose, IsReproducibleForASeed) {
  const TempDir dir;
  write_lines(dir);
  for (const char* options : {"-o one", "-o two --documents 8", "-o three --seed 2",
                              "-o four --source-language fr --target-language vi --documents 1"}) {
    const Outcome outcome = sejajar("learn compose en-id.toy.tsv " + std::string(options), dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out + outcome.err, "");
  }
  for (const char* name : {"en-id.toy-1.en", "en-id.toy-8.id", "en-id.toy-8.en-id.gold"}) {
    EXPECT_EQ(dir.read("one/" + std::string(name)), dir.read("two/" + std::string(name)));
    EXPECT_NE(dir.read("one/" + std::string(name)), dir.read("three/" + std::string(name)));
  }
  EXPECT_FALSE(dir.has("one/en-id.toy-9.en"));
  EXPECT_EQ(dir.read("four/en-id.toy-1.fr-vi.gold"), dir.read("one/en-id.toy-1.en-id.gold"));
}

TEST(LearnCompose, UsesOnlyTheRequestedShare) {
  const TempDir dir;
  write_lines(dir);
  ASSERT_EQ(sejajar("learn compose en-id.toy.tsv -o out --from 0.7 --to 0.9", dir).exit_code, 0);
  const std::string text = dir.read("out/en-id.toy-3.en");
  const auto lines = toy_lines(150);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (k >= 105 && k < 135) continue;
    EXPECT_EQ(text.find(lines[k].source), std::string::npos) << k;
  }
}

TEST(LearnCompose, OverwritesNoInputOfVersions) {
  const TempDir dir;
  write_lines(dir);
  const std::string lines = dir.read("en-id.toy.tsv");
  dir.write("en-fr.toy.tsv", lines);
  const std::string command = "learn compose --versions en-id.toy.tsv en-fr.toy.tsv -o .";
  EXPECT_EQ(sejajar(command, dir).exit_code, 0);
  for (const std::string name : {"toy-1.en", "toy-2.en-fr.gold", "toy-3.gold"}) {
    std::filesystem::remove(dir / name);
    std::filesystem::create_symlink("en-id.toy.tsv", dir / name);
    const Outcome outcome = sejajar(command, dir);
    EXPECT_EQ(outcome.exit_code, 2) << name;
    EXPECT_NE(outcome.err.find("would overwrite"), std::string::npos) << outcome.err;
    EXPECT_EQ(dir.read("en-id.toy.tsv"), lines);
    std::filesystem::remove(dir / name);
  }
}

TEST(LearnLengths, WritesOneRowForEachPair) {
  const TempDir dir;
  write_lines(dir);
  dir.write("fr-en.toy.tsv", dir.read("en-id.toy.tsv"));
  const Outcome outcome =
      sejajar("learn lengths en-id.toy.tsv fr-en.toy.tsv --note 'toys' -o pairs.tsv", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out + outcome.err, "");
  const std::string table = dir.read("pairs.tsv");
  EXPECT_TRUE(table.starts_with("# toys\nsource\ttarget\tratio\tvariance\nen\tfr\t")) << table;
  EXPECT_NE(table.find("\nen\tid\t0.8988\t"), std::string::npos) << table;
  EXPECT_NE(table.find("\nen\tfr\t1.1126\t"), std::string::npos) << "1 / 0.8988\n" << table;
  EXPECT_EQ(sejajar("learn lengths en-id.toy.tsv fr-en.toy.tsv --note 'toys'", dir).out, table);
}

TEST(LearnLexicon, WritesALexiconThatCanBeShown) {
  const TempDir dir;
  write_lines(dir);
  dir.write("words.tsv", "lantern\tpelita\t1\nlantern\tbohong\t0.1\n");
  const Outcome outcome = sejajar(
      "learn lexicon en-id.toy.tsv --dictionary words.tsv --until 0.9 --note 'toys' -o a.lex", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  const std::string shown = sejajar("lexicon show a.lex", dir).out;
  EXPECT_TRUE(shown.starts_with("languages\ten id\nnote\ttoys\n")) << shown;
  const std::string table = sejajar("lexicon export a.lex", dir).out;
  EXPECT_NE(table.find("coffe\tkopi\t"), std::string::npos) << table;
  EXPECT_NE(table.find("lante\tpelit\t"), std::string::npos) << table;
  EXPECT_EQ(table.find("bohon"), std::string::npos) << table;
  EXPECT_EQ(sejajar("learn lexicon --dictionary words.tsv -o b.lex" + kLanguages, dir).exit_code,
            0);
}

TEST(LearnWeights, AreTheSameForAnyNumberOfThreads) {
  const TempDir dir;
  write_lines(dir);
  ASSERT_EQ(sejajar("learn compose en-id.toy.tsv -o toy --documents 2", dir).exit_code, 0);
  ASSERT_EQ(sejajar("learn compose en-id.toy.tsv -o toys --documents 1 --seed 9", dir).exit_code,
            0);
  for (const std::string threads : {"1", "4"}) {
    const Outcome outcome =
        run_shell("OMP_NUM_THREADS=" + threads +
                      " '" SEJAJAR_PROGRAM
                      "' learn weights toy toys/=0.5 --no-models --note Toys --passes 2 -o w" +
                      threads,
                  dir);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_NE(outcome.err.find("sejajar learn weights: toy, texts only: strict F1 pass 1 "),
              std::string::npos)
        << outcome.err;
    EXPECT_NE(outcome.err.find(", pass 2 1.0000\nsejajar learn weights: toys, texts only: "),
              std::string::npos)
        << outcome.err;
  }
  EXPECT_EQ(dir.read("w1"), dir.read("w4"));
  EXPECT_TRUE(dir.read("w1").starts_with("# Toys\ncomponent\tpass 1\tpass 2\n"));
  const Outcome left =
      sejajar("learn weights toy toys --no-models --start w1 --passes 1 --leave-out -o w", dir);
  EXPECT_EQ(left.exit_code, 0) << left.err;
  const std::string report =
      "\nsejajar learn weights: toys, left out, texts only: strict F1 pass 1 ";
  const std::size_t at = left.err.find(report);
  ASSERT_NE(at, std::string::npos) << left.err;
  EXPECT_GE(std::stod(left.err.substr(at + report.size(), 6)), 0.95) << left.err;
}

TEST(LearnWeights, UseLexiconsOfTheModelsByDefault) {
  const TempDir dir;
  write_lines(dir);
  ASSERT_EQ(sejajar("learn compose en-id.toy.tsv -o toy --documents 1", dir).exit_code, 0);
  std::filesystem::create_directories(dir.path() / "models/lexicons");
  dir.write("models/lexicons/en-id.lex", "damaged");
  const std::string arguments = "learn weights toy --passes 1 --quiet --models models -o w";
  const Outcome refused = sejajar(arguments, dir);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("models/lexicons/en-id.lex"), std::string::npos) << refused.err;
  const Outcome without = sejajar(arguments + " --no-models", dir);
  EXPECT_EQ(without.exit_code, 0) << without.err;
  EXPECT_EQ(without.err, "");
}

TEST(LearnCommand, ReportsErrors) {
  const TempDir dir;
  write_lines(dir, 29);
  dir.write("bad.tsv", "alone\n");
  const struct {
    std::string arguments;
    int exit_code;
    std::string err;
  } cases[] = {
      {"compose en-id.toy.tsv", 2, "compose: no output directory; expected --output DIR"},
      {"compose en-id.toy.tsv -o out", 1, "compose: en-id.toy.tsv: 29 lines; expected 30 or more"},
      {"compose en-id.toy.tsv -o out --from 0.5 --to 0.5", 2,
       "compose: --from is not below --to; expected, for example, --from 0.85 --to 1"},
      {"compose en-id.toy.tsv -o out --from 85", 2,
       "compose: --from: '85' is not a share; expected 0 to 1, for example, 0.85"},
      {"compose bad.tsv -o out", 2,
       "compose: bad.tsv: the file name does not begin with a language pair; expected for example "
       "en-id.news.tsv, or --source-language and --target-language"},
      {"compose en-id.toy.tsv -o out --source-language en", 2,
       "compose: --source-language and --target-language must be given together"},
      {"lengths en-id.toy.tsv", 1, "lengths: en-id.toy.tsv: 29 lines; expected at least 100"},
      {"lengths en-id.toy.tsv --source-language en --target-language en", 2,
       "lengths: en-id.toy.tsv: both languages are en; expected two languages"},
      {"lexicon", 2, "lexicon: no file given; expected files of parallel lines, or --dictionary"},
      {"lexicon bad.tsv" + kLanguages, 1,
       "lexicon: bad.tsv:1: 1 column; expected source, target and optionally a score"},
      {"weights nowhere --no-models", 1,
       "weights: nowhere: not found; expected a folder of gold alignments"},
      {"weights . --no-models", 1,
       "weights: .: no gold alignment of a wanted pair; expected files such as news.en, news.id "
       "and news.en-id.gold"},
      {"weights .=0 --no-models", 2,
       "weights: '.=0' is not a set; expected DIR, or DIR=WEIGHT with a weight above 0"},
      {"weights . --no-models --only names", 2,
       "weights: --keep and --only need the other weights; expected --start FILE"},
      {"weights . --no-models --only names,verbs --start '" SEJAJAR_SOURCE_DIR
       "/models/weights.tsv'",
       2,
       "weights: --only: unknown value 'verbs'; expected one of bead, null, length, lexicon, "
       "ending, "
       "numbers, names, boundary, crossing, paragraph, quote, embedding, time"},
      {"weights . --no-models --keep 0.5", 2,
       "weights: --keep and --only need the other weights; expected --start FILE"},
      {"weights . --passes 0", 2, "weights: --passes: 0 is out of range; expected 1 to 10"},
  };
  for (const auto& c : cases) {
    const Outcome outcome = sejajar("learn " + c.arguments, dir);
    EXPECT_EQ(outcome.exit_code, c.exit_code) << c.arguments;
    EXPECT_EQ(outcome.err, "sejajar learn " + c.err + "\n");
    EXPECT_EQ(outcome.out, "");
  }
}

}  // namespace
}  // namespace sejajar::test
