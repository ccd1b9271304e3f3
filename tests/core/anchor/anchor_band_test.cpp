#include "core/anchor/anchor_band.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/anchor/chain.h"
#include "language/lexicon/prior.h"
#include "support/documents.h"
#include "support/naive_search.h"

namespace sejajar::anchor {
namespace {

/// A document of `size` sentences of equal length, as far as anchor_band() uses it.
analyze::Analysis even(std::uint32_t size) {
  analyze::Analysis side;
  for (std::uint32_t k = 0; k <= size; ++k) side.length_sum.push_back(50.0 * k);
  side.endings.resize(size);
  return side;
}

std::size_t count_inside(const dp::Band& band, const std::vector<dp::Step>& path) {
  std::size_t inside = 0;
  for (const dp::Step& step : path) inside += band.contains(step.i, step.j) ? 1U : 0U;
  return inside;
}

TEST(AnchorBand, HoldsBothCornersForAllSizes) {
  for (const std::uint32_t n : {0U, 1U, 7U, 200U, 900U}) {
    for (const std::uint32_t m : {0U, 1U, 9U, 300U, 900U}) {
      const dp::Band band = anchor_band({even(n), even(m)}, {}, 25);
      EXPECT_EQ(band.source_size(), n);
      EXPECT_EQ(band.target_size(), m);
      EXPECT_TRUE(band.contains(0, 0));
      EXPECT_TRUE(band.contains(n, m));
    }
  }
}

TEST(AnchorBand, IsWholeForShortTextsAndNarrowForLongOnes) {
  EXPECT_EQ(anchor_band({even(60), even(70)}, {}, 25).node_count(),
            dp::Band::full(60, 70).node_count());
  EXPECT_LT(anchor_band({even(3000), even(3000)}, {}, 25).node_count(), 3000U * 3000U / 8);
}

TEST(AnchorBand, GoesThroughItsAnchors) {
  const std::vector<Candidate> anchors = {{100, 500, 1}, {400, 620, 1}, {900, 980, 1}};
  const dp::Band band = anchor_band({even(1000), even(1000)}, anchors, 10);
  for (const Candidate& anchor : anchors) {
    for (const std::int32_t stray : {-10, 0, 10}) {
      const auto column =
          static_cast<std::uint32_t>(static_cast<std::int32_t>(anchor.target) + stray);
      EXPECT_TRUE(band.contains(anchor.source, column)) << anchor.source << ' ' << stray;
    }
  }
  EXPECT_FALSE(band.contains(100, 100));
  EXPECT_FALSE(band.contains(900, 400));
}

TEST(Unite, HoldsWhatEitherHolds) {
  const dp::Band a({0, 0, 1, 2}, {1, 2, 3, 6});
  const dp::Band b({0, 2, 4, 5}, {2, 5, 6, 6});
  const dp::Band both = unite(a, b);
  for (std::uint32_t i = 0; i <= 3; ++i) {
    EXPECT_EQ(both.first(i), std::min(a.first(i), b.first(i)));
    EXPECT_EQ(both.last(i), std::max(a.last(i), b.last(i)));
  }
}

TEST(Around, HoldsThePathAndItsNeighbours) {
  const std::vector<dp::Step> path = {{1, 1, {}}, {1, 40, {}}, {5, 41, {}}, {6, 43, {}}};
  const dp::Band band = around(path, 6, 3);
  EXPECT_EQ(count_inside(band, path), path.size());
  EXPECT_TRUE(band.contains(5, 38));
  EXPECT_FALSE(band.contains(0, 45));
  EXPECT_FALSE(band.contains(6, 39));
}

/// Cost that is least on a path which turns right by `shift` columns at row `turn`.
auto bent_cost(std::uint32_t turn, std::uint32_t shift) {
  return [=](const dp::Step& step) {
    const double goal = step.i < turn ? step.i : step.i + shift;
    return std::abs(step.j - goal) * 0.5 + (step.shape == dp::Shape{1, 1} ? 0.0 : 0.2);
  };
}

TEST(Widen, ReachesAPathOutsideTheFirstBand) {
  const std::uint32_t n = 150;
  const std::uint32_t m = 230;
  const auto cost = bent_cost(40, 80);
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    first.push_back(i > 10 ? i - 10 : 0);
    last.push_back(i + 10);
  }
  last.back() = m;
  dp::Band band(first, last);
  const dp::Band whole = dp::Band::full(n, m);
  const auto search = [&](const dp::Band& nodes) {
    return test::cheapest_steps(nodes, cost, dp::kGaleChurchShapes);
  };
  const auto best = search(whole);
  ASSERT_LT(count_inside(band, best), best.size());
  int turns = 0;
  std::vector<dp::Step> path = search(band);
  for (; widen(band, path, 8); ++turns) path = search(band);
  EXPECT_EQ(path, best);
  EXPECT_GT(turns, 0);
  EXPECT_LT(turns, 24);
}

TEST(Widen, LeavesABandWithRoomAlone) {
  const std::vector<dp::Step> path = {{1, 1, {}}, {2, 2, {}}, {3, 3, {}}};
  dp::Band whole = dp::Band::full(3, 3);
  EXPECT_FALSE(widen(whole, path, 8));
  dp::Band narrow({0, 0, 0, 1}, {1, 2, 3, 3});
  EXPECT_TRUE(widen(narrow, path, 2));
}

constexpr std::uint32_t kSentences = 900;

/// Sentences with two words of their own, one that some others have, and one that all have.
std::vector<std::string> telling_sentences() {
  std::vector<std::string> sentences;
  for (std::uint32_t k = 0; k < kSentences; ++k) {
    const std::string own(1, static_cast<char>('a' + k % 26));
    const std::string digits = std::to_string(k);
    std::string word;
    for (const char digit : digits) word += static_cast<char>('b' + (digit - '0'));
    sentences.push_back("q" + word + " and z" + word + " m" + std::to_string(k % 90) + own);
  }
  return sentences;
}

dp::Band anchored_band(const std::vector<std::string>& source,
                       const std::vector<std::string>& target) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of(source, "en")),
                                   analyze::analyze(test::document_of(target, "fr"))};
  const auto chain =
      heaviest_chain(candidates(pair, lexicon::prior_of(pair).translations()), pair.target.size());
  return anchor_band(pair, supported(chain), 25);
}

TEST(AnchorBand, FindsABlockThatIsMissingAnywhere) {
  const std::vector<std::string> source = telling_sentences();
  test::Random random(9);
  for (const std::uint32_t size : {30U, 150U, 500U}) {
    for (const std::uint32_t begin :
         {0U, random.between(1, kSentences - size - 1), kSentences - size}) {
      std::vector<std::string> target = source;
      target.erase(target.begin() + begin, target.begin() + begin + size);
      const dp::Band band = anchored_band(source, target);
      std::size_t outside = 0;
      for (std::uint32_t i = 0; i <= kSentences; ++i) {
        const std::uint32_t j = i < begin ? i : (i < begin + size ? begin : i - size);
        outside += band.contains(i, j) ? 0U : 1U;
      }
      EXPECT_EQ(outside, 0U) << size << " missing from " << begin;
      EXPECT_LT(band.node_count(), std::size_t{kSentences} * target.size());
    }
  }
}

}  // namespace
}  // namespace sejajar::anchor
