// `sejajar inspect` with three or more texts.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

Outcome inspect_versions(const std::string& options, const TempDir& dir) {
  write_pair(dir);
  dir.write(
      "c.txt",
      "Le ferry est parti à sept heures. Il a plu toute la journée, ce que la météo avait "
      "pourtant exclu.\nCela n'a gêné personne.\nUn café coûte 17 euros à Paris depuis 1998.\n");
  return sejajar("inspect a.txt b.txt c.txt --languages en,id,fr " + options, dir);
}

TEST(InspectVersions, ShowsAUnitAsALinePerVersionThatFits) {
  const TempDir dir;
  const Outcome view = inspect_versions("--width 60", dir);
  EXPECT_EQ(view.exit_code, 0) << view.err;
  EXPECT_EQ(view.err, "");
  const auto lines = lines_of(view.out);
  ASSERT_GE(lines.size(), 8U) << view.out;
  EXPECT_TRUE(lines[0].starts_with("#  unit ")) << lines[0];
  EXPECT_NE(view.out.find("…\n"), std::string::npos) << view.out;
  EXPECT_NE(view.out.find("(none)\n"), std::string::npos) << view.out;
  EXPECT_NE(view.out.find("units, those with the lowest cells first\n"), std::string::npos);
}

TEST(InspectVersions, OrdersUnitsByTheirLowestCells) {
  using nlohmann::json;
  const TempDir dir;
  const json view = json::parse(inspect_versions("--json", dir).out);
  EXPECT_EQ(view["statistics"]["units"], view["units"].size());
  double before = 0;
  for (const json& unit : view["units"]) {
    double lowest = 1;
    for (const json& score : unit["scores"]) lowest = std::min(lowest, score.get<double>());
    EXPECT_GE(lowest, before);
    before = lowest;
  }
  const json nulls = json::parse(inspect_versions("--json --only nulls", dir).out);
  ASSERT_FALSE(nulls["units"].empty());
  for (const json& unit : nulls["units"]) EXPECT_LT(unit["texts"].size(), 3U);
}

TEST(InspectVersions, ExplainsAUnitPairByPair) {
  using nlohmann::json;
  const TempDir dir;
  const Outcome view = inspect_versions("--explain 1", dir);
  EXPECT_EQ(view.exit_code, 0) << view.err;
  EXPECT_TRUE(view.out.starts_with("Unit 1 of ")) << view.out;
  EXPECT_NE(view.out.find("\nen-fr "), std::string::npos) << view.out;
  EXPECT_NE(view.out.find(" own texts   conflict "), std::string::npos) << view.out;
  const json unit = json::parse(inspect_versions("--explain 1 --json", dir).out)["units"][0];
  ASSERT_EQ(unit["pairs"].size(), 3U);
  for (const json& pair : unit["pairs"]) {
    for (const json& bead : pair["beads"]) {
      double sum = 0;
      for (const json& term : bead["terms"]) sum += term.get<double>();
      EXPECT_NEAR(sum, bead["cost"].get<double>(), 1e-4);
      EXPECT_TRUE(bead["terms"].contains("version.split"));
    }
  }
  const Outcome none = inspect_versions("--explain 9", dir);
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_TRUE(none.err.starts_with("sejajar inspect: --explain 9: no such unit; expected 1 to "));
}

TEST(InspectVersions, ShowsStatisticsOfEveryVersion) {
  const TempDir dir;
  const Outcome view = inspect_versions("--stats", dir);
  EXPECT_NE(view.out.find("sentences_fr\t4\n"), std::string::npos) << view.out;
  EXPECT_NE(view.out.find("\nquality_en-id\t"), std::string::npos) << view.out;
  EXPECT_EQ(sejajar("inspect a.txt b.txt --pivot en", dir).err,
            "sejajar inspect: --pivot with two texts; expected three or more texts\n");
}

}  // namespace
}  // namespace sejajar::test
