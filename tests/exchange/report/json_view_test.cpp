#include "exchange/report/json_view.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/pair_views.h"

namespace sejajar::report {
namespace {

using nlohmann::json;

TEST(JsonView, HoldsTheStatistics) {
  const json data = json::parse(statistics_json(test::ferry_view()));
  EXPECT_EQ(data["beads"], 3);
  EXPECT_EQ(data["types"]["1-1"], 2);
  EXPECT_EQ(data["source"]["sentences"], 3);
  EXPECT_EQ(data["posteriors"].size(), 10U);
}

TEST(JsonView, HoldsEverythingAboutTheRequestedBeads) {
  const PairView view = test::ferry_view();
  const json data = json::parse(inspection_json(view, {0, 2}));
  ASSERT_EQ(data["beads"].size(), 2U);
  const json& first = data["beads"][0];
  EXPECT_EQ(first["number"], 1);
  EXPECT_EQ(first["source"], "The ferry left at 7.45.");
  EXPECT_EQ(first["source_sentences"], json::array({0}));
  double cost = 0;
  for (const auto& [name, term] : first["terms"].items()) cost += term.get<double>();
  EXPECT_NEAR(cost, first["cost"].get<double>(), 1e-4);
  EXPECT_GT(first["rivals"].size(), 0U);
  EXPECT_NEAR(first["margin"].get<double>(), first["rivals"][0]["margin"].get<double>(), 1e-6);
  EXPECT_EQ(data["beads"][1]["target_sentences"], json::array());
  bool number = false;
  for (const json& tie : first["ties"])
    number |= tie["kind"] == "number" && tie["source"] == "7.45";
  EXPECT_TRUE(number);
}

TEST(JsonView, WhatIsNotFiniteIsNull) {
  PairView view = test::ferry_view();
  view.inspection.beads[0].margin = INFINITY;
  EXPECT_TRUE(json::parse(inspection_json(view, {0}))["beads"][0]["margin"].is_null());
}

}  // namespace
}  // namespace sejajar::report
