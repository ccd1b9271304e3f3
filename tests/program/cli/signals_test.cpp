// The program ended from outside while a command of the user runs.

#include <gtest/gtest.h>
#include <utime.h>

#include <filesystem>

#include "program/cli/program.h"

namespace sejajar::cli {
namespace {

using test::Outcome;

/// A command line that waits for a command, and writes to `out`.
const std::string kWaiting =
    "split --quiet --language en --splitter-command 'echo $$ > child; exec sleep 60' a.txt -o out";

Outcome ended_by(const std::string& signal, const test::TempDir& dir) {
  return test::run_shell("timeout --foreground --preserve-status -s " + signal +
                             " 0.5 '" SEJAJAR_PROGRAM "' " + kWaiting,
                         dir);
}

TEST(Signals, EndTheProgramTidily) {
  struct Case {
    std::string name;
    int exit_code;
  };
  for (const auto& [name, exit_code] :
       std::vector<Case>{{"HUP", 129}, {"INT", 130}, {"TERM", 143}, {"XCPU", 152}, {"XFSZ", 153}}) {
    const test::TempDir dir;
    test::write_pair(dir);
    const Outcome outcome = ended_by(name, dir);
    EXPECT_EQ(outcome.exit_code, exit_code) << name << outcome.err;
    EXPECT_NE(outcome.err.find("sejajar: ended by SIG" + name), std::string::npos) << outcome.err;
    EXPECT_EQ(dir.count(), 3U) << name;  // both texts and `child`
    // It may still be there as a zombie.
    const std::string runs = "sleep 0.1; grep -q '^State:.[RSD]' /proc/$(cat child)/status";
    EXPECT_NE(test::run_shell(runs, dir).exit_code, 0) << name;
  }
}

TEST(Signals, AreIgnoredIfTheyWere) {
  const test::TempDir dir;
  test::write_pair(dir);
  // The shell ignores SIGINT for what it runs with &.
  const Outcome outcome =
      test::run_shell("'" SEJAJAR_PROGRAM
                      "' split --quiet --language en --splitter-command 'sleep 0.4; cat' a.txt "
                      "-o out & sleep 0.2; kill -INT $!; wait $!",
                      dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(dir.has("out"));
}

TEST(Signals, LeaveNothingForLongEvenIfTheyCannotBeCaught) {
  const test::TempDir dir;
  test::write_pair(dir);
  utimbuf long_ago = {1'000'000'000, 1'000'000'000};
  for (const std::string name : {".sejajar-1-0.tmp", ".sejajar-99999-7.tmp", "mine.tmp"}) {
    const std::string path = dir.write(name, "left");
    ASSERT_EQ(::utime(path.c_str(), &long_ago), 0);
  }
  dir.write(".sejajar-2-0.tmp", "being written");
  EXPECT_EQ(test::sejajar("split --quiet --language en a.txt -o out", dir).exit_code, 0);
  EXPECT_FALSE(dir.has(".sejajar-1-0.tmp"));
  EXPECT_FALSE(dir.has(".sejajar-99999-7.tmp"));
  EXPECT_TRUE(dir.has("mine.tmp"));
  EXPECT_TRUE(dir.has(".sejajar-2-0.tmp"));
  EXPECT_EQ(test::sejajar("split --no-sync --quiet --language en a.txt -o out", dir).exit_code, 0);
}

// LLVM's OpenMP runtime registers itself in shared memory by the number of its process. A killed
// one leaves that to the next process of this number, cut off if it had no time to write it.
TEST(Killed, DoNotDisturbTheNextProcessOfTheirNumber) {
  if (!std::filesystem::is_directory("/dev/shm")) GTEST_SKIP() << "no shared memory";
  const test::TempDir dir;
  test::write_pair(dir);
  const Outcome next = test::run_shell(
      "sh -c ': > \"/dev/shm/__KMP_REGISTERED_LIB_$$_$(id -u)\"; exec \"$@\"' sh '" SEJAJAR_PROGRAM
      "' align --quiet" +
          test::kLanguages + "a.txt b.txt",
      dir);
  EXPECT_EQ(next.exit_code, 0) << next.err;
  EXPECT_EQ(test::lines_of(next.out).size(), 4U);
}

TEST(Streams, AreReadWhenTheyComeAndLimitedInSize) {
  const test::TempDir dir;
  test::write_pair(dir);
  const Outcome late =
      test::run_shell("mkfifo pipe; (sleep 0.3; cat a.txt) > pipe & '" SEJAJAR_PROGRAM
                      "' split --quiet --language en pipe",
                      dir);
  EXPECT_EQ(late.exit_code, 0) << late.err;
  EXPECT_EQ(test::lines_of(late.out).size(), 3U);
  for (const std::string text : {"/dev/zero", "- < /dev/zero"}) {
    const Outcome endless = test::sejajar("split --language en --max-size 1 " + text, dir);
    EXPECT_EQ(endless.exit_code, 1);
    EXPECT_NE(endless.err.find("is longer than 1 MiB"), std::string::npos) << endless.err;
  }
}

}  // namespace
}  // namespace sejajar::cli
