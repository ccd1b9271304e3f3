#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

/// Whether `options`, as --print-options shows them, have the line `line`.
bool has_line(const std::string& options, const std::string& line) {
  return ("\n" + options).find("\n" + line + "\n") != std::string::npos;
}

TEST(OptionSources, FlagThenEnvironmentThenFileThenDefault) {
  const TempDir dir;
  dir.write("c.ini", "# ours\nthreads = 2\nmargin = 9\nradius = 14\ndocuments = 3\nnfc = true\n");
  const Outcome outcome =
      run_shell("SEJAJAR_RADIUS=16 SEJAJAR_THREADS=3 SEJAJAR_UNRELATED=x '" SEJAJAR_PROGRAM
                "' align a b --config c.ini --threads 4 --print-options",
                dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  for (const char* line :
       {"threads = 4", "radius = 16", "margin = 9", "passes = 3", "nfc = true"}) {
    EXPECT_TRUE(has_line(outcome.out, line)) << line << " in\n" << outcome.out;
  }
  EXPECT_EQ(outcome.out.find("documents"), std::string::npos) << "an option of another command";
}

TEST(OptionSources, PrintedOptionsCanBeReadBack) {
  const TempDir dir;
  const Outcome first = sejajar(
      "align a b --min-posterior 0.5 --weight length=2 --weight names=1 --print-options", dir);
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_TRUE(has_line(first.out, "weight = length=2")) << first.out;
  dir.write("p.ini", first.out);
  EXPECT_EQ(sejajar("align a b --config p.ini --print-options", dir).out, first.out);
}

TEST(OptionSources, NothingIsIgnoredSilently) {
  const TempDir dir;
  write_pair(dir);
  dir.write("maybe.ini", "quiet = maybe\n");
  const Outcome maybe = sejajar("align a.txt b.txt --config maybe.ini", dir);
  EXPECT_EQ(maybe.exit_code, 2);
  EXPECT_EQ(maybe.err, "sejajar align: option 'quiet' is a switch; expected true or false\n");
  const Outcome folder = sejajar("align a.txt b.txt --config .", dir);
  EXPECT_EQ(folder.exit_code, 2);
  EXPECT_EQ(folder.err,
            "sejajar align: .: cannot be read: is a directory; expected a readable file\n");
  const std::string align = "'" SEJAJAR_PROGRAM "' align a.txt b.txt --quiet" + kLanguages;
  const Outcome threads = run_shell("OMP_NUM_THREADS=100000 " + align, dir);
  EXPECT_EQ(threads.exit_code, 0) << threads.err;
  EXPECT_EQ(threads.out, run_shell(align, dir).out);
}

TEST(OptionSources, ReportErrors) {
  const TempDir dir;
  dir.write("typo.ini", "treads = 2\n");
  dir.write("bad.ini", "no equals sign\n");
  dir.write("value.ini", "threads = many\n");
  for (const std::string file : {"typo.ini", "bad.ini", "value.ini", "nowhere.ini"}) {
    const Outcome outcome = sejajar("align a b --config " + file, dir);
    EXPECT_EQ(outcome.exit_code, 2) << file << outcome.err;
    EXPECT_NE(outcome.err, "");
    EXPECT_EQ(outcome.out, "");
  }
}

TEST(OptionSources, AWrongValueIsReportedWithItsSource) {
  const TempDir dir;
  dir.write("value.ini", "threads = many\n");
  dir.write("choice.ini", "format = word\n");
  dir.write("range.ini", "passes = 99\n");
  const std::string align = "'" SEJAJAR_PROGRAM "' align a b ";
  const std::pair<std::string, std::string> cases[] = {
      {align + "--config value.ini", "value.ini: --threads: 'many' is not a whole number"},
      {align + "--config choice.ini", "choice.ini: --format: unknown value 'word'"},
      {"SEJAJAR_THREADS=x " + align, "$SEJAJAR_THREADS: --threads: 'x' is not a whole number"},
      {align + "--config range.ini", "range.ini: --passes: 99 is out of range"},
      {"SEJAJAR_MIN_POSTERIOR=2 " + align, "$SEJAJAR_MIN_POSTERIOR: --min-posterior: out of range"},
      {"SEJAJAR_RADIUS=9 " + align + "--threads x", "--threads: 'x' is not a whole number"}};
  for (const auto& [command, problem] : cases) {
    const Outcome outcome = run_shell(command, dir);
    EXPECT_EQ(outcome.exit_code, 2) << command;
    EXPECT_TRUE(outcome.err.starts_with("sejajar align: " + problem)) << outcome.err;
  }
}

}  // namespace
}  // namespace sejajar::test
