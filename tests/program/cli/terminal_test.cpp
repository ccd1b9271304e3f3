// The progress bar on a terminal, which `script` provides and records.

#include <gtest/gtest.h>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

/// A splitter that takes long enough, for the first text of a run, for the bar to appear.
const std::string kSlowly = " --splitter-command 'mkdir run.$PPID 2>/dev/null && sleep 1.1; cat' ";

/// The output of `sejajar ARGUMENTS` on a terminal.
std::string on_terminal(const std::string& arguments, const TempDir& dir) {
  dir.write("command.sh", "'" SEJAJAR_PROGRAM "' " + arguments + "\n");
  run_shell(
      "TERM=xterm script --quiet --return --command 'sh command.sh' typescript >shown </dev/null",
      dir);
  return dir.read("shown");
}

bool has_script(const TempDir& dir) {
  return run_shell("command -v script", dir).exit_code == 0;
}

TEST(ProgressBar, AppearsDuringLongWorkAndDisappears) {
  const TempDir dir;
  if (!has_script(dir)) GTEST_SKIP() << "script is not installed";
  write_pair(dir);
  const std::string shown = on_terminal("align a.txt b.txt -o out.tsv" + kSlowly + kLanguages, dir);
  EXPECT_NE(shown.find("\r\x1b[Ksejajar align [####"), std::string::npos) << shown;
  EXPECT_NE(shown.find(".] 15 %"), std::string::npos) << shown;
  EXPECT_TRUE(shown.ends_with("\r\x1b[K")) << shown;
  EXPECT_NE(dir.read("out.tsv").find("ferry"), std::string::npos);
}

TEST(ProgressBar, CountsThePairsOfABatch) {
  const TempDir dir;
  if (!has_script(dir)) GTEST_SKIP() << "script is not installed";
  write_pair(dir);
  dir.write("pairs", "source\ttarget\toutput\na.txt\tb.txt\tout1.tsv\na.txt\tno\tout2.tsv\n");
  const std::string shown = on_terminal("batch pairs --threads 1" + kSlowly, dir);
  EXPECT_NE(shown.find("] 50 %  1 of 2 pairs, 0."), std::string::npos) << shown;
  EXPECT_NE(shown.find("/s, 0:0"), std::string::npos) << shown;
  EXPECT_NE(shown.find("\r\x1b[Ksejajar batch: pairs:3: "), std::string::npos) << shown;
  EXPECT_TRUE(shown.ends_with("1 pair aligned, 1 failed\r\n")) << shown;
}

TEST(ProgressBar, CountsTheRecordsOfAStream) {
  const TempDir dir;
  if (!has_script(dir)) GTEST_SKIP() << "script is not installed";
  write_pair(dir);
  run_shell(
      "printf 'src_url\\ttrg_url\\tsrc_text\\ttrg_text\\na\\tb\\t%s\\t%s\\n' "
      "$(base64 -w0 a.txt) $(base64 -w0 b.txt) >in.tsv",
      dir);
  const std::string shown =
      on_terminal("stream in.tsv --threads 1" + kSlowly + kLanguages + " >out", dir);
  EXPECT_NE(shown.find("sejajar stream 1 pair, 0."), std::string::npos) << shown;
  EXPECT_NE(dir.read("out").find("ferry"), std::string::npos);
}

TEST(ProgressBar, IsHiddenInPipesAndFilesAndWithQuiet) {
  const TempDir dir;
  if (!has_script(dir)) GTEST_SKIP() << "script is not installed";
  write_pair(dir);
  const std::string align = "align a.txt b.txt -o out.tsv" + kSlowly + kLanguages;
  EXPECT_EQ(sejajar(align, dir).err, "");
  EXPECT_EQ(on_terminal(align + " --quiet", dir), "");
  dir.write("dumb.sh", "TERM=dumb '" SEJAJAR_PROGRAM "' " + align + "\n");
  EXPECT_EQ(run_shell("script --quiet --command 'sh dumb.sh' typescript </dev/null", dir).out, "");
}

}  // namespace
}  // namespace sejajar::test
