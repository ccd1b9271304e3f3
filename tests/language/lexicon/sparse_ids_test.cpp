// Against a map.

#include "language/lexicon/sparse_ids.h"

#include <gtest/gtest.h>

#include <map>

#include "support/random.h"

namespace sejajar::lexicon {
namespace {

TEST(SparseIds, AreAMap) {
  test::Random random(1);
  for (const std::size_t most : {1U, 2U, 100U, 1000U}) {
    SparseIds ids(most);
    std::map<std::uint32_t, std::uint32_t> expected;
    while (expected.size() < most) {
      const std::uint32_t id = random.below(4096);
      expected[id] = random.below(100);
      ids.set(id, expected[id]);
    }
    for (std::uint32_t id = 0; id < 4096; ++id) {
      const auto found = expected.find(id);
      EXPECT_EQ(ids[id], found == expected.end() ? kNoId : found->second);
    }
  }
}

TEST(SparseIds, AreEmptyAtFirst) {
  EXPECT_EQ(SparseIds()[0], kNoId);
  EXPECT_EQ(SparseIds(0)[7], kNoId);
}

}  // namespace
}  // namespace sejajar::lexicon
