#include "ground/files/run_command.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <csignal>
#include <filesystem>
#include <iterator>
#include <thread>
#include <vector>

namespace sejajar::files {
namespace {

constexpr std::size_t kMost = std::size_t{64} << 20;

Command command(const std::string& line, std::uint32_t seconds = 0) {
  return {line, "--x '" + line + "'", "", seconds, "--seconds"};
}

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
  EXPECT_EQ(run_command(command("cat"), "one\ntwo", kMost), "one\ntwo");
  EXPECT_EQ(run_command(command("tr a b | tr b c"), "xax", kMost), "xcx");
  Command language = command("printf %s \"$SEJAJAR_LANGUAGE\"");
  language.variable = "SEJAJAR_LANGUAGE=pt-BR";
  EXPECT_EQ(run_command(language, "", kMost), "pt-BR");
  EXPECT_EQ(run_command(command("true"), "", kMost), "");
}

// Far more than a pipe holds, in both directions at once; and a command that reads everything
// first.
TEST(RunCommand, TransfersLargeTextsWithoutDeadlock) {
  std::string large;
  while (large.size() < (std::size_t{6} << 20)) large += "a line of the text\n";
  EXPECT_EQ(run_command(command("cat", 60), large, kMost), large);
  EXPECT_EQ(run_command(command("text=$(cat); printf '%s\\n' \"$text\"", 60), large, kMost), large);
  EXPECT_EQ(run_command(command("head -c 100000 /dev/zero | tr '\\0' x; cat >/dev/null", 60), large,
                        kMost),
            std::string(100'000, 'x'));
}

TEST(RunCommand, SurvivesACommandThatDoesNotRead) {
  const std::string large(std::size_t{4} << 20, 'x');
  EXPECT_EQ(run_command(command("exec <&-; echo done", 60), large, kMost), "done\n");
  EXPECT_EQ(run_command(command("head -c 3", 60), large, kMost), "xxx");
  sigset_t mask;
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  EXPECT_EQ(sigismember(&mask, SIGPIPE), 0);
}

// A closed pipe ends the command as usual, even where this process ignores the signal.
TEST(RunCommand, RestoresTheSignalsOfTheCommand) {
  void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
  EXPECT_EQ(run_command(command("{ yes; echo $? >&2; } 2>/dev/null | head -n 1", 60), "", kMost),
            "y\n");
  EXPECT_EQ(run_command(command("(kill -PIPE $(exec sh -c 'echo $PPID'); echo alive); true", 60),
                        "", kMost),
            "");
  std::signal(SIGPIPE, before);
}

TEST(RunCommand, ReportsHowACommandFailed) {
  EXPECT_EQ(error_of(command("exit 3"), ErrorKind::kInput),
            "--x 'exit 3': exit code 3; expected exit code 0");
  EXPECT_EQ(error_of(command("kill -9 $$"), ErrorKind::kInput),
            "--x 'kill -9 $$': ended by signal 9 (Killed); expected exit code 0");
  EXPECT_EQ(error_of(command("sejajar-no-such-program 2>/dev/null"), ErrorKind::kUsage),
            "--x 'sejajar-no-such-program 2>/dev/null': command not found or not executable (exit "
            "code 127); expected a command that /bin/sh can run");
  EXPECT_EQ(error_of(command("{ /dev/null; } 2>/dev/null"), ErrorKind::kUsage),
            "--x '{ /dev/null; } 2>/dev/null': command not found or not executable (exit code "
            "126); expected a command that /bin/sh can run");
}

TEST(RunCommand, StopsCommandsThatTakeTooLong) {
  EXPECT_EQ(error_of(command("sleep 600 | cat", 1), ErrorKind::kInput),
            "--x 'sleep 600 | cat': not finished after 1 s; expected a faster command, or a "
            "greater --seconds");
  EXPECT_EQ(error_of(command("exec >&-; sleep 600", 1), ErrorKind::kInput),
            "--x 'exec >&-; sleep 600': not finished after 1 s; expected a faster command, or a "
            "greater --seconds");
}

TEST(RunCommand, StopsCommandsThatWriteTooMuch) {
  const std::string output = run_command(command("yes", 60), "", 1000);
  EXPECT_GT(output.size(), 1000U);
  EXPECT_LT(output.size(), 1'000'000U);
}

TEST(RunCommand, LeavesNoDescriptorOpen) {
  run_command(command("cat"), "text", kMost);
  const long before = open_descriptors();
  for (int k = 0; k < 20; ++k) {
    run_command(command("cat"), "text", kMost);
    error_of(command("exit 1"), ErrorKind::kInput);
  }
  EXPECT_EQ(open_descriptors(), before);
}

TEST(RunCommand, RunsOnManyThreadsAtOnce) {
  std::vector<std::string> outputs(8);
  std::vector<std::thread> threads;
  for (std::size_t k = 0; k < outputs.size(); ++k) {
    threads.emplace_back([&outputs, k] {
      const std::string input(200'000, static_cast<char>('a' + k));
      outputs[k] = run_command(command("cat", 60), input, kMost) == input ? "same" : "other";
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& output : outputs) EXPECT_EQ(output, "same");
}

}  // namespace
}  // namespace sejajar::files
