#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

TEST(ManualCommand, WritesAPagePerCommand) {
  const TempDir dir;
  const Outcome outcome = sejajar("manual --all pages/man1", dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const std::string names = run_shell("ls pages/man1", dir).out;
  for (const char* page : {"sejajar.1", "sejajar-align.1", "sejajar-learn-weights.1"}) {
    EXPECT_NE(names.find(std::string(page) + "\n"), std::string::npos) << names;
  }
  const std::string listed =
      run_shell("'" SEJAJAR_PROGRAM "' --help | grep -c '^  [a-z]'", dir).out;
  EXPECT_EQ(run_shell("ls pages/man1 | grep -c sejajar-", dir).out, listed);
}

TEST(ManualCommand, PagesAreWellFormed) {
  const TempDir dir;
  if (run_shell("command -v mandoc", dir).exit_code != 0) GTEST_SKIP() << "mandoc is not installed";
  ASSERT_EQ(sejajar("manual --all pages", dir).exit_code, 0);
  const Outcome lint = run_shell("mandoc -T lint -W warning pages/*", dir);
  EXPECT_EQ(lint.exit_code, 0);
  EXPECT_EQ(lint.out, "");
}

TEST(ManualCommand, PagesAgreeWithTheHelp) {
  const TempDir dir;
  const std::string page =
      run_shell("SOURCE_DATE_EPOCH=0 '" SEJAJAR_PROGRAM "' manual align", dir).out;
  EXPECT_TRUE(page.starts_with(".TH SEJAJAR-ALIGN 1 1970-01-01 \"sejajar ")) << page;
  EXPECT_NE(page.find(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR\nwhere to write,"),
            std::string::npos);
  EXPECT_NE(page.find(".SS Output\n"), std::string::npos);
  EXPECT_NE(page.find(".SH EXAMPLES\n.TP\n\\fBsejajar align "), std::string::npos);
  EXPECT_NE(page.find(".SH \"INPUT FORMATS\"\n.TP\n\\fBdocx\\fR\n"), std::string::npos);
  const std::string options =
      run_shell("'" SEJAJAR_PROGRAM "' align --help | grep -c '^  -'", dir).out;
  EXPECT_EQ(run_shell("'" SEJAJAR_PROGRAM "' manual align | grep -c '^.fB.-'", dir).out, options);
  const std::string learning = sejajar("manual learn weights", dir).out;
  EXPECT_TRUE(learning.starts_with(".TH SEJAJAR-LEARN-WEIGHTS 1 ")) << learning;
}

TEST(ManualCommand, RefusesUnknownCommands) {
  const TempDir dir;
  const Outcome outcome = sejajar("manual alin", dir);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(
      outcome.err,
      "sejajar manual: unknown command 'alin'; did you mean 'align'? `sejajar --help` lists all "
      "commands\n");
  EXPECT_EQ(sejajar("manual align --all pages", dir).exit_code, 2);
}

}  // namespace
}  // namespace sejajar::test
