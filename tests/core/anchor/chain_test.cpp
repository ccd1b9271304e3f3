#include "core/anchor/chain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "support/random.h"

namespace sejajar::anchor {
namespace {

std::vector<Candidate> random_candidates(std::size_t count, std::uint32_t size,
                                         test::Random& random) {
  std::vector<Candidate> candidates;
  for (std::size_t k = 0; k < count; ++k) {
    candidates.push_back({random.below(size), random.below(size), 0.05 + random.unit()});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.source, a.target) < std::pair(b.source, b.target);
  });
  return candidates;
}

/// Weight of the heaviest chain, by looking at all pairs of candidates.
double heaviest_weight(const std::vector<Candidate>& candidates) {
  std::vector<double> best;
  double heaviest = 0;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    double before = 0;
    for (std::size_t o = 0; o < k; ++o) {
      const bool rises = candidates[o].source < candidates[k].source &&
                         candidates[o].target < candidates[k].target;
      if (rises) before = std::max(before, best[o]);
    }
    best.push_back(before + candidates[k].weight);
    heaviest = std::max(heaviest, best.back());
  }
  return heaviest;
}

TEST(Chain, IsTheHeaviestThatRisesStrictly) {
  test::Random random(1);
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t size = random.between(1, 40);
    const auto candidates = random_candidates(random.below(80), size, random);
    const auto chain = heaviest_chain(candidates, size);
    double weight = 0;
    for (std::size_t k = 0; k < chain.size(); ++k) {
      weight += chain[k].weight;
      if (k == 0) continue;
      EXPECT_LT(chain[k - 1].source, chain[k].source);
      EXPECT_LT(chain[k - 1].target, chain[k].target);
    }
    EXPECT_NEAR(weight, heaviest_weight(candidates), 1e-9);
  }
}

TEST(Chain, OfNothingIsEmpty) {
  EXPECT_TRUE(heaviest_chain({}, 0).empty());
  EXPECT_TRUE(supported({}).empty());
}

std::size_t supporters(const std::vector<Candidate>& chain, const Candidate& of) {
  std::size_t count = 0;
  for (const Candidate& other : chain) {
    if (other.source == of.source) continue;
    const std::int64_t sources = std::int64_t{other.source} - of.source;
    const std::int64_t targets = std::int64_t{other.target} - of.target;
    const bool near = std::abs(sources) <= std::int64_t{kNeighbourhood};
    if (near && std::abs(targets - sources) <= kOffsetSlack) ++count;
  }
  return count;
}

TEST(Chain, ConfirmedKeepsExactlyThoseWithEnoughNeighbours) {
  test::Random random(2);
  std::size_t kept_at_all = 0;
  for (int round = 0; round < 100; ++round) {
    const auto chain = heaviest_chain(random_candidates(400, 60, random), 60);
    const auto kept = supported(chain);
    std::size_t next = 0;
    for (const Candidate& candidate : chain) {
      if (supporters(chain, candidate) < kSupporters) continue;
      ASSERT_LT(next, kept.size());
      EXPECT_EQ(kept[next].source, candidate.source);
      EXPECT_EQ(kept[next].target, candidate.target);
      ++next;
    }
    EXPECT_EQ(next, kept.size());
    kept_at_all += kept.size();
  }
  EXPECT_GT(kept_at_all, 0U);
}

}  // namespace
}  // namespace sejajar::anchor
