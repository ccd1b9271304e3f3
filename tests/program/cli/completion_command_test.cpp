// The completion scripts, run by the shells that they are for.

#include <gtest/gtest.h>
#include <sejajar/formats.h>
#include <sejajar/split.h>

#include <set>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

/// The scripts call `sejajar`.
const std::string kPath = "PATH=\"$(dirname '" SEJAJAR_PROGRAM "'):$PATH\" ";

/// The names of the rows of `table` that begin with `start`, a line each, sorted.
std::string names_of(const auto& table, const std::string& start = "") {
  std::set<std::string> names;
  for (const auto& row : table) names.insert(row.name);
  std::string lines;
  for (const std::string& name : names) lines += name.starts_with(start) ? name + "\n" : "";
  return lines;
}

/// What bash offers for the last of `words`, which are shell words, a candidate a line, sorted.
std::string offered_by_bash(const std::string& words, const TempDir& dir) {
  const std::string script =
      "source completion.bash; COMP_WORDS=(" + words +
      "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _sejajar; printf '%s\\n' \"${COMPREPLY[@]}\"";
  dir.write("complete.bash", script);
  return run_shell(kPath + "bash complete.bash | grep . | LC_ALL=C sort", dir).out;
}

struct Case {
  std::string words;
  std::string expected;
};

TEST(CompletionCommand, BashOffersCommandsOptionsAndValues) {
  const TempDir dir;
  ASSERT_EQ(sejajar("completion bash -o completion.bash", dir).exit_code, 0);
  ASSERT_EQ(run_shell("bash -n completion.bash", dir).err, "");
  const Case cases[] = {
      {"sejajar al", "align\n"},
      {"sejajar --ver", "--verbose\n--version\n"},
      {"sejajar learn ''", "compose\nfind\nfrequencies\nlengths\nlexicon\nweights\n"},
      {"sejajar learn weights --lea", "--leave-out\n"},
      {"sejajar hunalign -bi", "-bisent\n"},
      {"sejajar help conv", "convert\n"},
      {"sejajar align --nulls d", "default\ndrop\n"},
      {"sejajar align --format ''", names_of(formats())},
      {"sejajar align --format = t", names_of(formats(), "t")},
      {"sejajar align --format =", names_of(formats())},
      {"sejajar split --splitter ''", names_of(splitters())},
      {"sejajar align --method g", "gale-church\n"},
      {"sejajar align --weight null", "null=\n"},
      {"sejajar learn weights --only names,lex", "names,lexicon\n"},
      {"sejajar align --threads ''", ""},
      {"sejajar lexicon ''", "export\nimport\nshow\n"},
      {"sejajar completion ''", "bash\nzsh\n"},
      {"sejajar manual ali", "align\n"},
      {"sejajar no-such ''", ""},
  };
  for (const auto& [words, expected] : cases) {
    EXPECT_EQ(offered_by_bash(words, dir), expected) << words;
  }
}

TEST(CompletionCommand, BashOffersFilesAndFolders) {
  const TempDir dir;
  ASSERT_EQ(sejajar("completion bash -o completion.bash", dir).exit_code, 0);
  dir.write("my text.txt", "");
  ASSERT_EQ(run_shell("mkdir 'my folder'", dir).exit_code, 0);
  EXPECT_EQ(offered_by_bash("sejajar align my", dir), "my folder\nmy text.txt\n");
  EXPECT_EQ(offered_by_bash("sejajar align a.txt my", dir), "my folder\nmy text.txt\n");
  EXPECT_EQ(offered_by_bash("sejajar align -o 'my t'", dir), "my text.txt\n");
  EXPECT_EQ(offered_by_bash("sejajar align --models my", dir), "my folder\n");
  EXPECT_EQ(offered_by_bash("sejajar lexicon show 'my t'", dir), "my text.txt\n");
}

TEST(CompletionCommand, ZshOffersCommandsOptionsAndValues) {
  const TempDir dir;
  if (run_shell("command -v zsh", dir).exit_code != 0) GTEST_SKIP() << "zsh is not installed";
  ASSERT_EQ(sejajar("completion zsh -o _sejajar", dir).exit_code, 0);
  ASSERT_EQ(run_shell("zsh -n _sejajar", dir).err, "");
  dir.write("text.txt", "");
  const Case cases[] = {
      {"sejajar learn ", "compose\nfind\nfrequencies\nlengths\nlexicon\nweights\n"},
      {"sejajar align --format=t", names_of(formats(), "t")},
      {"sejajar split --show number,b", "begin\n"},
      {"sejajar align --weight null", "null=\n"},
      {"sejajar lexicon show te", "text.txt\n"},
      {"sejajar learn weights --leav", "--leave-out\n"},
  };
  for (const auto& [line, expected] : cases) {
    const Outcome outcome = run_shell(kPath +
                                          "timeout 60 zsh -f " SEJAJAR_SOURCE_DIR
                                          "/tests/program/cli/complete.zsh _sejajar '" +
                                          line + "'",
                                      dir);
    EXPECT_EQ(outcome.out, expected) << line << outcome.err;
  }
}

TEST(CompletionCommand, RefusesOtherShells) {
  const TempDir dir;
  const Outcome outcome = sejajar("completion fish", dir);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.err,
            "sejajar completion: SHELL: unknown value 'fish'; expected one of bash, zsh\n");
}

}  // namespace
}  // namespace sejajar::test
