#include <gtest/gtest.h>

#include "exchange/report/terminal.h"
#include "ground/text/number_format.h"
#include "support/pair_views.h"

namespace sejajar::report {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Explanation, NamesTextsTiesTermsAndRivals) {
  const PairView view = test::ferry_view();
  const std::string text = explanation(view, 0, {100, false});
  EXPECT_TRUE(text.starts_with("Bead 1 of 3, 1-1, posterior ")) << text;
  EXPECT_TRUE(has(text, "source 0    The ferry left at 7.45.\n")) << text;
  EXPECT_TRUE(has(text, "  number    7.45 = 7,45\n")) << text;
  EXPECT_TRUE(has(text, "ferry = Feri (")) << text;
  EXPECT_TRUE(has(text, "rival 1")) << text;
  for (const FeatureInfo& feature : features())
    EXPECT_TRUE(has(text, "\n  " + feature.name + " ")) << feature.name;
  EXPECT_TRUE(has(text, text::format_fixed(view.alignment.beads[0].cost, 3)));
  EXPECT_TRUE(has(text, "Why: the cheapest path with this bead costs ")) << text;
}

TEST(Explanation, SaysWhenTheBeadIsNotOnTheCheapestPath) {
  PairView view = test::ferry_view();
  view.inspection.beads[0].margin = -0.5;
  EXPECT_TRUE(has(explanation(view, 0, {100, false}), "costs 0.500 nats less. The alignment"));
  view.inspection.beads[0] = {};
  view.inspection.beads[0].margin = INFINITY;
  const std::string lonely = explanation(view, 0, {100, false});
  EXPECT_TRUE(has(lonely, "No other bead is possible here."));
  EXPECT_TRUE(has(lonely, "  none\n"));
  view.inspection.beads[0].margin = NAN;
  EXPECT_TRUE(has(explanation(view, 0, {100, false}), "did not evaluate"));
}

TEST(Explanation, ABeadMayHaveOneSide) {
  const std::string text = explanation(test::ferry_view(), 2, {40, false});
  EXPECT_TRUE(has(text, "1-0")) << text;
  EXPECT_TRUE(has(text, "target      (empty)\n")) << text;
}

}  // namespace
}  // namespace sejajar::report
