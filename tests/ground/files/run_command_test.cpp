#include "ground/files/run_command.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <iterator>
#include <thread>
#include <vector>

namespace sejajar::segment {
namespace {

constexpr std::size_t kMost = std::size_t{64} << 20;

std::string error_of(const Command& command, ErrorKind kind, const std::string& input = "text") {
  try {
    run_command(command, input, kMost);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    return error.what();
  }
  return "no error";
}

long open_descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

TEST(RunCommand, ReturnsWhatIsWritten) {
  EXPECT_EQ(run_command({"cat", "en"}, "one\ntwo", kMost), "one\ntwo");
  EXPECT_EQ(run_command({"tr a b | tr b c", "en"}, "xax", kMost), "xcx");
  EXPECT_EQ(run_command({"printf %s \"$SEJAJAR_LANGUAGE\"", "pt-BR"}, "", kMost), "pt-BR");
  EXPECT_EQ(run_command({"true", "en"}, "", kMost), "");
}

// Far more than a pipe holds, in both directions at once; and a reader that wants everything first.
TEST(RunCommand, MovesLargeTextsWithoutStandingStill) {
  std::string large;
  while (large.size() < (std::size_t{6} << 20)) large += "a line of the text\n";
  EXPECT_EQ(run_command({"cat", "en", 60}, large, kMost), large);
  EXPECT_EQ(run_command({"text=$(cat); printf '%s\\n' \"$text\"", "en", 60}, large, kMost), large);
  EXPECT_EQ(run_command({"head -c 100000 /dev/zero | tr '\\0' x; cat >/dev/null", "en", 60}, large,
                        kMost),
            std::string(100'000, 'x'));
}

TEST(RunCommand, SurvivesACommandThatDoesNotRead) {
  const std::string large(std::size_t{4} << 20, 'x');
  EXPECT_EQ(run_command({"exec <&-; echo done", "en", 60}, large, kMost), "done\n");
  EXPECT_EQ(run_command({"head -c 3", "en", 60}, large, kMost), "xxx");
  sigset_t mask;
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  EXPECT_EQ(sigismember(&mask, SIGPIPE), 0);
}

// The command itself dies of a closed pipe as usual, whatever this process does with the signal.
TEST(RunCommand, GivesTheCommandItsSignalsBack) {
  void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
  EXPECT_EQ(run_command({"{ yes; echo $? >&2; } 2>/dev/null | head -n 1", "en", 60}, "", kMost),
            "y\n");
  EXPECT_EQ(run_command({"(kill -PIPE $(exec sh -c 'echo $PPID'); echo alive); true", "en", 60}, "",
                        kMost),
            "");
  std::signal(SIGPIPE, before);
}

TEST(RunCommand, TellsHowACommandFailed) {
  EXPECT_EQ(error_of({"exit 3", "en"}, ErrorKind::kInput),
            "--splitter-command 'exit 3': ended with exit code 3; expected exit code 0");
  EXPECT_EQ(error_of({"kill -9 $$", "en"}, ErrorKind::kInput),
            "--splitter-command 'kill -9 $$': ended by signal 9 (Killed); expected exit code 0");
  EXPECT_EQ(
      error_of({"sejajar-no-such-program 2>/dev/null", "en"}, ErrorKind::kUsage),
      "--splitter-command 'sejajar-no-such-program 2>/dev/null': the shell cannot run it (exit "
      "code 127); expected a program that there is");
  EXPECT_EQ(error_of({"{ /dev/null; } 2>/dev/null", "en"}, ErrorKind::kUsage),
            "--splitter-command '{ /dev/null; } 2>/dev/null': the shell cannot run it (exit code "
            "126); expected a program that there is");
}

TEST(RunCommand, StopsWhatTakesTooLongOrWritesTooMuch) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(
      error_of({"sleep 600 | cat", "en", 1}, ErrorKind::kInput),
      "--splitter-command 'sleep 600 | cat': not done after 1 s; expected a faster one, or more "
      "--command-seconds");
  EXPECT_EQ(
      error_of({"exec >&-; sleep 600", "en", 1}, ErrorKind::kInput),
      "--splitter-command 'exec >&-; sleep 600': not done after 1 s; expected a faster one, or "
      "more --command-seconds");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(300));
  try {
    run_command({"yes", "en", 60}, "", 1000);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "--splitter-command 'yes': wrote over 1000 bytes; expected the text, one sentence "
                 "a line");
  }
}

TEST(RunCommand, LeavesNoDescriptorBehind) {
  run_command({"cat", "en"}, "text", kMost);
  const long before = open_descriptors();
  for (int k = 0; k < 20; ++k) {
    run_command({"cat", "en"}, "text", kMost);
    error_of({"exit 1", "en"}, ErrorKind::kInput);
  }
  EXPECT_EQ(open_descriptors(), before);
}

TEST(RunCommand, RunsOnManyThreadsAtOnce) {
  std::vector<std::string> outputs(8);
  std::vector<std::thread> threads;
  for (std::size_t k = 0; k < outputs.size(); ++k) {
    threads.emplace_back([&outputs, k] {
      const std::string input(200'000, static_cast<char>('a' + k));
      outputs[k] = run_command({"cat", "en", 60}, input, kMost) == input ? "same" : "other";
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& output : outputs) EXPECT_EQ(output, "same");
}

}  // namespace
}  // namespace sejajar::segment
