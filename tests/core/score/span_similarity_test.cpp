#include "core/score/span_similarity.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/random.h"
#include "support/with_threads.h"

namespace sejajar::score {
namespace {

using Vectors = std::vector<std::vector<double>>;

std::vector<float> random_vectors(std::uint32_t count, test::Random& random) {
  std::vector<float> values;
  for (std::uint32_t k = 0; k < count * 4; ++k)
    values.push_back(static_cast<float>(random.unit() - 0.3));
  return values;
}

/// Rows of length 1.
Vectors unit_rows(const std::vector<float>& values) {
  Vectors rows;
  for (std::size_t k = 0; k < values.size(); k += 4) {
    std::vector<double> row(values.begin() + static_cast<std::ptrdiff_t>(k),
                            values.begin() + static_cast<std::ptrdiff_t>(k) + 4);
    const double norm =
        std::sqrt(row[0] * row[0] + row[1] * row[1] + row[2] * row[2] + row[3] * row[3]);
    for (double& value : row) value /= norm;
    rows.push_back(row);
  }
  return rows;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
}

/// The sum of rows first .. last - 1, of length 1.
std::vector<double> span_of(const Vectors& rows, std::uint32_t first, std::uint32_t last) {
  std::vector<double> sum(4, 0);
  for (std::uint32_t k = first; k < last; ++k)
    for (std::size_t c = 0; c < 4; ++c) sum[c] += rows[k][c];
  const double norm = std::sqrt(dot(sum, sum));
  for (double& value : sum) value /= norm;
  return sum;
}

double mean_cosine(const std::vector<double>& vector, const Vectors& others) {
  double sum = 0;
  for (const auto& other : others) sum += dot(vector, other);
  return sum / static_cast<double>(others.size());
}

TEST(SpanSimilarity, EqualsItsFormula) {
  test::Random random(3);
  const std::vector<float> source = random_vectors(9, random);
  const std::vector<float> target = random_vectors(11, random);
  const Vectors s = unit_rows(source);
  const Vectors t = unit_rows(target);
  double sum = 0, squares = 0;
  for (const auto& a : s)
    for (const auto& b : t) sum += dot(a, b), squares += dot(a, b) * dot(a, b);
  const double deviation = std::sqrt(squares / 99 - sum / 99 * (sum / 99));
  const dp::Band band = dp::Band::full(9, 11);
  const CandidateRanges ranges = forward_ranges(dp::BeadGraph(band));
  const SpanSimilarity similarity(source, target, 4, ranges);
  for (std::uint32_t i = 0; i + 2 <= 9; ++i) {
    for (std::uint32_t j = 0; j + 3 <= 11; ++j) {
      const auto a = span_of(s, i, i + 2);
      const auto b = span_of(t, j, j + 3);
      const double expected = (dot(a, b) - (mean_cosine(a, t) + mean_cosine(b, s)) / 2) / deviation;
      EXPECT_NEAR(similarity.margin(i, 2, j, j + 3), std::min(expected, 12.0), 1e-3);
    }
  }
}

TEST(SpanSimilarity, LackOfLikenessCountsAsFarAsOthersHaveIt) {
  // Four sentences; the first three are like one another's namesakes and like nothing else.
  std::vector<float> source(16, 0), target(16, 0);
  for (std::size_t k = 0; k < 3; ++k) source[k * 4 + k] = target[k * 4 + k] = 1;
  source[15] = 1;
  target[12] = 1;
  const dp::Band band = dp::Band::full(4, 4);
  const CandidateRanges ranges = forward_ranges(dp::BeadGraph(band));
  const SpanSimilarity similarity(source, target, 4, ranges);
  const double margin = similarity.margin(0, 1, 1, 2);
  EXPECT_LT(margin, 0);
  // No margin is beyond 3 deviations among so few, so nothing is held against a bead.
  EXPECT_LT(similarity.margin(0, 1, 0, 1), 3);
  EXPECT_EQ(similarity.evidence(0, 1, 1, 2), 0);
}

TEST(SpanSimilarity, WithoutVectorsOrWithZeroOnesIsNothing) {
  const dp::Band band = dp::Band::full(3, 3);
  const CandidateRanges ranges = forward_ranges(dp::BeadGraph(band));
  EXPECT_EQ(SpanSimilarity({}, {}, 0, ranges).margin(0, 2, 1, 2), 0);
  const std::vector<float> zeros(12, 0);
  EXPECT_EQ(SpanSimilarity(zeros, zeros, 4, ranges).margin(0, 2, 1, 2), 0);
}

}  // namespace
}  // namespace sejajar::score
