#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

Outcome inspect(const std::string& options, const TempDir& dir) {
  write_pair(dir);
  return sejajar("inspect a.txt b.txt" + kLanguages + options, dir);
}

std::ptrdiff_t line_count(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

TEST(InspectCommand, ShowsBeadsSideBySide) {
  const TempDir dir;
  const Outcome view = inspect("", dir);
  EXPECT_EQ(view.exit_code, 0) << view.err;
  EXPECT_EQ(view.err, "");
  EXPECT_EQ(line_count(view.out), 5) << view.out;
  EXPECT_NE(view.out.find("The ferry left at seven."), std::string::npos);
  EXPECT_NE(view.out.find("│ Kapal feri berangkat"), std::string::npos) << view.out;
  EXPECT_NE(view.out.find("\nquality "), std::string::npos);
  EXPECT_GT(line_count(inspect("--width 50", dir).out), 5);
}

TEST(InspectCommand, ShowsTheRequestedBeads) {
  const TempDir dir;
  EXPECT_EQ(line_count(inspect("--only nulls", dir).out), 2);
  const Outcome odd = inspect("--only odd", dir);
  EXPECT_EQ(odd.exit_code, 2);
  EXPECT_EQ(
      odd.err,
      "sejajar inspect: --only: unknown value 'odd'; expected one of all, low, nulls, merged\n");
}

TEST(InspectCommand, ColoursOnRequestButNotInAFile) {
  const TempDir dir;
  EXPECT_EQ(inspect("", dir).out.find('\x1b'), std::string::npos);
  EXPECT_NE(inspect("--color always", dir).out.find("\x1b[3"), std::string::npos);
  EXPECT_EQ(inspect("--color never", dir).out.find('\x1b'), std::string::npos);
  const Outcome odd = inspect("--color often", dir);
  EXPECT_EQ(odd.exit_code, 2);
  EXPECT_EQ(
      odd.err,
      "sejajar inspect: --color: unknown value 'often'; expected one of auto, always, never\n");
}

TEST(InspectCommand, ColoursATerminalUnlessNoColorIsSet) {
  const TempDir dir;
  write_pair(dir);
  const std::string command = "'" SEJAJAR_PROGRAM "' inspect a.txt b.txt" + kLanguages;
  const auto on_terminal = [&](const std::string& environment) {
    return run_shell("env " + environment + " TERM=xterm script -qec \"" + command + "\" /dev/null",
                     dir);
  };
  if (run_shell("command -v script", dir).exit_code != 0) GTEST_SKIP() << "no script(1) here";
  EXPECT_NE(on_terminal("-u NO_COLOR").out.find("\x1b[3"), std::string::npos);
  EXPECT_EQ(on_terminal("NO_COLOR=1").out.find("\x1b[3"), std::string::npos);
}

TEST(InspectCommand, TakesTheWidthOfColumnsUnlessItIsGiven) {
  const TempDir dir;
  const auto lines = [&](const std::string& columns, const std::string& options) {
    write_pair(dir);
    const std::string command = "'" SEJAJAR_PROGRAM "' inspect a.txt b.txt" + kLanguages + options;
    return line_count(run_shell("env COLUMNS=" + columns + " " + command, dir).out);
  };
  EXPECT_GT(lines("50", ""), lines("200", ""));
  EXPECT_EQ(lines("50", " --width 200"), lines("200", ""));
  EXPECT_EQ(lines("wide", ""), lines("100", ""));
}

TEST(InspectCommand, UsesThePagerOnATerminalThatIsTooSmall) {
  const TempDir dir;
  write_pair(dir);
  if (run_shell("command -v script", dir).exit_code != 0) GTEST_SKIP() << "no script(1) here";
  const auto shown = [&](const std::string& rows, const std::string& pager) {
    dir.write("run.sh", "stty rows " + rows +
                            " cols 80\nexec '" SEJAJAR_PROGRAM
                            "' inspect a.txt b.txt --color never" +
                            kLanguages + "\n");
    return run_shell("env TERM=xterm PAGER='" + pager + "' script -qec 'sh run.sh' /dev/null", dir)
        .out;
  };
  EXPECT_NE(shown("3", "sed s/^/paged:/").find("paged:"), std::string::npos);
  EXPECT_EQ(shown("60", "sed s/^/paged:/").find("paged:"), std::string::npos);
  EXPECT_NE(shown("3", "no-such-pager").find("The ferry"), std::string::npos);
  EXPECT_NE(shown("3", "").find("The ferry"), std::string::npos);
}

TEST(InspectCommand, ExplainsOneBead) {
  const TempDir dir;
  const Outcome view = inspect("--explain 2", dir);
  EXPECT_EQ(view.exit_code, 0) << view.err;
  EXPECT_TRUE(view.out.starts_with("Bead 2 of 3, 1-1, ")) << view.out;
  EXPECT_NE(view.out.find("\nWhy: "), std::string::npos) << view.out;
  const Outcome none = inspect("--explain 4", dir);
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_EQ(none.err, "sejajar inspect: --explain 4: no such bead; expected 1 to 3\n");
}

TEST(InspectCommand, ShowsStatisticsAndJson) {
  using nlohmann::json;
  const TempDir dir;
  EXPECT_NE(inspect("--stats", dir).out.find("\nbeads\t3\n"), std::string::npos);
  EXPECT_EQ(json::parse(inspect("--stats --json", dir).out)["beads"], 3);
  EXPECT_EQ(json::parse(inspect("--json", dir).out)["beads"].size(), 3U);
  EXPECT_EQ(json::parse(inspect("--explain 3 --json", dir).out)["beads"][0]["number"], 3);
}

TEST(InspectCommand, SupportsGaleChurch) {
  const TempDir dir;
  const Outcome view = inspect("--method gale-church", dir);
  EXPECT_EQ(view.exit_code, 0) << view.err;
  EXPECT_EQ(line_count(view.out), 5) << view.out;
  EXPECT_EQ(inspect("--method gale-church --explain 1", dir).exit_code, 0);
}

}  // namespace
}  // namespace sejajar::test
