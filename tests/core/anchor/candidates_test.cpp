#include "core/anchor/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/lexicon/prior.h"
#include "support/documents.h"

namespace sejajar::anchor {
namespace {

std::vector<Candidate> candidates_of(const std::vector<std::string>& source,
                                     const std::vector<std::string>& target) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of(source, "en")),
                                   analyze::analyze(test::document_of(target, "id"))};
  return candidates(pair, lexicon::prior_of(pair).translations());
}

bool has(const std::vector<Candidate>& found, std::uint32_t source, std::uint32_t target) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Candidate& c) { return c.source == source && c.target == target; });
}

TEST(Candidates, ShareNumbersNamesOrWords) {
  const auto found = candidates_of({"It cost 4,711 then.", "We saw Mr Merkelbach.", "xylophone"},
                                   {"itu xylophone", "Harga 4.711 saja.", "ada Merkelbach juga"});
  EXPECT_TRUE(has(found, 0, 1));
  EXPECT_TRUE(has(found, 1, 2));
  EXPECT_TRUE(has(found, 2, 0));
  EXPECT_FALSE(has(found, 0, 0));
  EXPECT_FALSE(has(found, 1, 1));
  for (const Candidate& candidate : found) EXPECT_GT(candidate.weight, 0);
}

TEST(Candidates, NothingSharedGivesNone) {
  EXPECT_TRUE(candidates_of({"alpha beta"}, {"gamma delta"}).empty());
  EXPECT_TRUE(candidates_of({}, {"gamma delta"}).empty());
  EXPECT_TRUE(candidates_of({"alpha"}, {}).empty());
}

TEST(Candidates, WhatIsCommonCountsForNothing) {
  const auto count_with = [](std::size_t copies) {
    return candidates_of(std::vector<std::string>(copies, "zebra"), {"zebra"}).size();
  };
  EXPECT_EQ(count_with(12), 12U);
  EXPECT_EQ(count_with(13), 0U);
}

TEST(Candidates, AreOrderedAndAtMostEightPerSentence) {
  const std::vector<std::string> same(12, "zebra 4711");
  const auto found = candidates_of(same, same);
  std::vector<std::size_t> per_source(12, 0);
  for (std::size_t k = 0; k < found.size(); ++k) {
    ++per_source[found[k].source];
    if (k == 0) continue;
    EXPECT_LT(std::pair(found[k - 1].source, found[k - 1].target),
              std::pair(found[k].source, found[k].target));
  }
  for (const std::size_t count : per_source) EXPECT_EQ(count, 8U);
}

TEST(Candidates, RarerEvidenceWeighsMore) {
  const auto found = candidates_of({"zebra", "okapi", "okapi"}, {"zebra", "okapi"});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_GT(found[0].weight, found[1].weight);
}

}  // namespace
}  // namespace sejajar::anchor
