#include "core/score/repeated_lines.h"

#include <gtest/gtest.h>
#include <sejajar/align.h>

#include <algorithm>

#include "core/score/scorer.h"
#include "support/documents.h"

namespace sejajar::score {
namespace {

using Lines = std::vector<std::string>;

std::vector<float> uniqueness(const Lines& lines) {
  return uniqueness_of(analyze::analyze(test::document_of(lines, "id")));
}

TEST(RepeatedLines, CountAsOneTogether) {
  const Lines pages = {"Laporan Tahunan", "Hujan turun.",   "Halaman 1",       "Laporan Tahunan",
                       "Angin datang.",   "Halaman 2",      "Laporan Tahunan", "Ombak naik.",
                       "Halaman 3",       "Laporan Tahunan"};
  const auto shares = uniqueness(pages);
  ASSERT_EQ(shares.size(), pages.size());
  EXPECT_FLOAT_EQ(shares[0], 0.25F);
  EXPECT_FLOAT_EQ(shares[1], 1);
  EXPECT_FLOAT_EQ(shares[2], 1 / 3.0F) << "a page number beside a head";
}

TEST(RepeatedLines, SentencesAndNumberedHeadingsDoNot) {
  EXPECT_TRUE(uniqueness({}).empty());
  EXPECT_TRUE(uniqueness({"Ya.", "Tidak.", "Ya.", "Tidak.", "Ya.", "Ya."}).empty());
  EXPECT_TRUE(uniqueness({"Pasal 1", "Satu.", "Pasal 2", "Dua.", "Pasal 3", "Tiga."}).empty());
  EXPECT_TRUE(uniqueness({"Bab", "Satu.", "Bab", "Dua."}).empty()) << "twice is usual";
}

TEST(RepeatedLines, EmptyOnesSayNothing) {
  const auto shares = uniqueness({"Hujan turun.", "", " ", "Angin datang."});
  ASSERT_EQ(shares.size(), 4u);
  EXPECT_EQ(shares[0], 1);
  EXPECT_EQ(shares[1], 0);
  EXPECT_EQ(shares[2], 0);
}

TEST(RepeatedLines, FarAwayDoNot) {
  Lines lines;
  for (int k = 0; k < 3; ++k) {
    lines.push_back("Daftar isi");
    for (int n = 0; n < 130; ++n)
      lines.push_back("Kalimat " + std::to_string(k) + " " + std::to_string(n) + ".");
  }
  EXPECT_TRUE(uniqueness(lines).empty());
}

TEST(RepeatedLines, HaveCostsThatAddUpAndNoCostOfOthersChanges) {
  const Lines pages = {"Kop Surat", "Satu dua.", "Kop Surat", "Tiga empat.", "Kop Surat", "Lima."};
  Lines unique = pages;
  unique[0] = "Lain lagi";
  unique[2] = "Beda sekali";
  const auto pair = [](const Lines& lines) {
    return analyze::PairAnalysis{analyze::analyze(test::document_of(lines, "id")),
                                 analyze::analyze(test::document_of(lines, "id"))};
  };
  Components weights;
  weights.fill(0.5);
  PassParameters parameters;
  parameters.length = {1, 5};
  const auto repeated = pair(pages);
  const dp::BeadGraph graph(dp::Band::full(6, 6));
  const Scorer scorer(repeated, parameters, weights, graph);
  graph.for_each([&](const dp::Step& step, std::size_t) {
    double sum = 0;
    for (const double term : terms(scorer.values(step), weights)) sum += term;
    EXPECT_NEAR(scorer.cost(step), sum, 1e-9);
  });
  const dp::Shape one = {1, 1};
  const dp::Shape source_null = {1, 0};
  const dp::Shape target_null = {0, 1};
  const double pair_of_heads = scorer.cost({1, 1, one});
  const double nulls = scorer.cost({1, 0, source_null}) + scorer.cost({1, 1, target_null});
  const auto others = pair(unique);
  const Scorer plain(others, parameters, weights, graph);
  EXPECT_LT(std::abs(pair_of_heads - nulls), std::abs(plain.cost({1, 1, one}) - nulls));
}

}  // namespace
}  // namespace sejajar::score
