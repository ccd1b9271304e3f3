// The program with less memory than it needs, which it meets now in one thread, now in several.

#include <gtest/gtest.h>

#include "program/cli/program.h"
#include "support/random.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SEJAJAR_MEMORY_IS_WATCHED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SEJAJAR_MEMORY_IS_WATCHED
#endif

namespace sejajar::test {
namespace {

/// Lines of numbered words, the same on both sides.
std::string lines_of(char first_letter) {
  Random random(12);
  std::string lines;
  for (int line = 0; line < 20'000; ++line) {
    for (int word = 0; word < 10; ++word) {
      lines += first_letter;
      for (std::uint32_t rest = random.below(9000); rest > 0; rest /= 20)
        lines += static_cast<char>('a' + rest % 20);
      lines += ' ';
    }
    lines += ".\n";
  }
  return lines;
}

TEST(Memory, ExhaustionEndsTheProgramWithAMessage) {
#ifdef SEJAJAR_MEMORY_IS_WATCHED
  GTEST_SKIP() << "the sanitizer needs more addresses than can be allowed";
#endif
  const TempDir dir;
  dir.write("a.txt", lines_of('z'));
  dir.write("b.txt", lines_of('k'));
  std::size_t failed = 0;
  for (int megabytes = 110; megabytes < 190; megabytes += 10) {
    const std::string limit = "ulimit -v " + std::to_string(megabytes * 1024) + "; ";
    if (run_shell(limit + "'" SEJAJAR_PROGRAM "' --version", dir).exit_code != 0) continue;
    const Outcome outcome = run_shell(limit +
                                          "OMP_NUM_THREADS=2 '" SEJAJAR_PROGRAM
                                          "' align a.txt b.txt --presegmented -o out.tsv" +
                                          kLanguages,
                                      dir);
    if (outcome.exit_code == 0) continue;
    ++failed;
    EXPECT_EQ(outcome.exit_code, 1) << megabytes << " MB: " << outcome.err;
    // OpenMP says it in its own words where there is no room for a thread.
    const bool is_reported = outcome.err.find("out of memory") != std::string::npos ||
                             outcome.err.find("Thread creation failed") != std::string::npos;
    EXPECT_TRUE(is_reported) << outcome.err;
    EXPECT_FALSE(dir.has("out.tsv"));
  }
  EXPECT_GT(failed, 0U);
}

TEST(Memory, BudgetEndsThePairThatNeedsMore) {
#ifdef SEJAJAR_THREAD_SANITIZER
  GTEST_SKIP() << "the sanitizer allocates itself and counts nothing";
#endif
  const TempDir dir;
  write_pair(dir);
  dir.write("long.txt", lines_of('z'));
  dir.write("other.txt", lines_of('k'));
  dir.write("pairs.tsv",
            "source\ttarget\toutput\nlong.txt\tother.txt\tlong.tsv\na.txt\tb.txt\tshort.tsv\n");
  const std::string options = " pairs.tsv --splitter line --memory 64";
  const Outcome outcome = sejajar("batch" + options, dir);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("out of memory"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("--memory"), std::string::npos) << outcome.err;
  EXPECT_FALSE(dir.has("long.tsv"));
  EXPECT_TRUE(dir.has("short.tsv"));
}

}  // namespace
}  // namespace sejajar::test
