// What the program says of inputs that are empty, the same, absurdly long or no text at all.

#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

struct SilentCase {
  std::string name;
  std::string arguments;
  int exit_code;
  std::string said;  ///< on standard error
};

TEST(Messages, TellWhatIsSilentlyWrong) {
  const TempDir dir;
  write_pair(dir);
  dir.write("empty", "");
  dir.write("maybe", "quiet = maybe\n");
  std::filesystem::create_directory(dir / "folder");
  const std::string long_prolog =
      "<?xml version='1.0'?>\n<!DOCTYPE tmx [\n<!-- " + std::string(100'000, 'x') + " -->\n]>\n";
  dir.write("late.xml", long_prolog +
                            "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'>"
                            "<seg>Hi.</seg></tuv><tuv xml:lang='id'><seg>Halo.</seg></tuv></tu>"
                            "</body></tmx>\n");
  const std::string align = "align" + kLanguages + "-o out.tsv ";
  const std::vector<SilentCase> cases = {
      {"one side empty", align + "a.txt empty", 0, "empty: no sentences"},
      {"both sides empty", align + "empty empty", 0, "empty: no sentences"},
      {"the same file", align + "a.txt a.txt", 0, "the same text"},
      {"the same language", "align a.txt b.txt -o out.tsv --languages en,en", 0, "both in en"},
      {"closed input", align + "- b.txt <&-", 1, "standard input: cannot be read"},
      {"closed output", "align" + kLanguages + "a.txt b.txt >&-", 1, "standard output"},
      {"folder as options", align + "a.txt b.txt --config folder", 2, "folder: cannot be read"},
      {"folder as text", align + "a.txt folder", 1, "folder: cannot be read: is a directory"},
      {"switch with a value", align + "a.txt b.txt --config maybe", 2, "expected true or false"},
      {"many threads", "align --quiet" + kLanguages + "a.txt b.txt -o out.tsv", 0, ""},
      {"late element of TMX", "convert late.xml out.tsv", 0, ""},
  };
  for (const SilentCase& one : cases) {
    const Outcome outcome =
        run_shell("OMP_NUM_THREADS=100000 '" SEJAJAR_PROGRAM "' " + one.arguments, dir);
    EXPECT_EQ(outcome.exit_code, one.exit_code) << one.name << ": " << outcome.err;
    EXPECT_NE(outcome.err.find(one.said), std::string::npos) << one.name << ": " << outcome.err;
  }
  EXPECT_NE(dir.read("out.tsv").find("Halo."), std::string::npos);
}

TEST(Messages, RepeatLittleOfAnInputAndNoControlCharacters) {
  const TempDir dir;
  write_pair(dir);
  const std::string endless(3000, 'x');
  std::string words;
  for (int k = 0; k < 1000; ++k) words += "\xC3\xA9t\xC3\xA9 ";
  dir.write("line", endless + "\n");
  dir.write("words", words + "\n");
  dir.write("escape", "bad\x1B]0;title\x07 line\n");
  for (const std::string& arguments : std::vector<std::string>{
           "align a.txt b.txt -o out.tsv --format " + endless,
           "align a.txt b.txt -o out.tsv --weight " + endless + "=1",
           "align a.txt b.txt -o out.tsv --" + endless,
           "align a.txt " + endless,
           "align a.txt b.txt -o out.tsv --config line",
           "align a.txt b.txt -o out.tsv --config words",
           "align a.txt b.txt -o out.tsv --config escape",
           "align a.txt b.txt -o out.tsv --lexicon words",
           "align a.txt b.txt --format '" + words + "' -o out.tsv",
           "batch words",
           "batch escape",
           "convert line out.tmx",
           "evaluate line words",
           std::string(endless),
           "align a.txt 'b\x1B[31m.txt'",
       }) {
    const Outcome outcome = sejajar(arguments, dir);
    EXPECT_NE(outcome.exit_code, 0) << arguments;
    EXPECT_LT(outcome.err.size(), 1000U) << outcome.err;
    EXPECT_EQ(outcome.err.find(endless.substr(0, 201)), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.err.find('\x1B'), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.err.find('\x07'), std::string::npos) << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::test
