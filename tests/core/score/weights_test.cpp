#include "core/score/weights.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <map>

namespace sejajar::score {
namespace {

/// A table with two passes whose weights are the row's number, and 100 more.
model::WeightTable numbered() {
  model::WeightTable table;
  table.names = component_names();
  table.columns.resize(2);
  for (std::size_t k = 0; k < table.names.size(); ++k) {
    table.columns[0].push_back(static_cast<double>(k));
    table.columns[1].push_back(static_cast<double>(k) + 100);
  }
  return table;
}

ErrorKind refusal(const model::WeightTable& table, const std::map<std::string, double>& overrides,
                  const std::string& expected) {
  try {
    weights_of(table, overrides);
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(expected), std::string::npos) << error.what();
    return error.kind();
  }
  ADD_FAILURE() << "nothing refused; expected: " << expected;
  return ErrorKind::kOutput;
}

TEST(Weights, AreFoundByNameInAnyOrderOfRows) {
  model::WeightTable table = numbered();
  std::swap(table.names[0], table.names[5]);
  for (auto& column : table.columns) std::swap(column[0], column[5]);
  const std::vector<Components> weights = weights_of(table, {});
  ASSERT_EQ(weights.size(), 2U);
  for (std::size_t k = 0; k < kComponents; ++k) {
    EXPECT_EQ(weights[0][k], static_cast<double>(k));
    EXPECT_EQ(weights[1][k], static_cast<double>(k) + 100);
  }
}

TEST(Weights, OverridesHoldInAllPasses) {
  const std::string name = component_names()[3];
  const std::vector<Components> passes = weights_of(numbered(), {{name, -7.5}});
  ASSERT_EQ(passes.size(), 2U);
  for (const Components& pass : passes) {
    EXPECT_EQ(pass[3], -7.5);
    EXPECT_NE(pass[2], -7.5);
  }
}

TEST(Weights, AFeaturesNameOverrulesAllItsComponents) {
  const std::vector<std::string> names = component_names();
  const Components pass = weights_of(numbered(), {{"length", -7.5}}).front();
  for (std::size_t k = 0; k < kComponents; ++k) {
    EXPECT_EQ(pass[k] == -7.5, names[k].starts_with("length.")) << names[k];
  }
}

TEST(Weights, RefuseWhatDoesNotFitTheFeatures) {
  EXPECT_EQ(refusal({}, {}, "not loaded"), ErrorKind::kModel);
  model::WeightTable unknown = numbered();
  unknown.names[1] = "magic.wand";
  EXPECT_EQ(refusal(unknown, {}, "magic.wand"), ErrorKind::kModel);
  model::WeightTable shorter = numbered();
  const std::string dropped = shorter.names.back();
  shorter.names.pop_back();
  for (auto& column : shorter.columns) column.pop_back();
  EXPECT_EQ(refusal(shorter, {}, dropped), ErrorKind::kModel);
  EXPECT_EQ(refusal(numbered(), {{"magic.wand", 1}}, "magic.wand"), ErrorKind::kUsage);
}

}  // namespace
}  // namespace sejajar::score
