#include "language/analyze/repeated_lines.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::analyze {
namespace {

using Lines = std::vector<std::string>;

std::vector<float> uniqueness(const Lines& lines) {
  return uniqueness_of(analyze(test::document_of(lines, "id")));
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

}  // namespace
}  // namespace sejajar::analyze
