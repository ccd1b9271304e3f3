// Units are found with an index as without one.

#include <gtest/gtest.h>

#include <set>

#include "language/lexicon/lexicon.h"
#include "support/random.h"

namespace sejajar::lexicon {
namespace {

std::string random_unit(test::Random& random) {
  std::string unit;
  // Few letters, so that many units share their first eight bytes; some end there.
  for (std::uint32_t size = random.between(1, 12); size > 0; --size)
    unit += random.chance(0.1) ? "\u0430" : "a";
  return unit;
}

TEST(LexiconSide, FindsEveryUnitWithAnIndexAndWithout) {
  test::Random random(1);
  LexiconSide side;
  std::set<std::string> units;
  for (int k = 0; k < 500; ++k) units.insert(random_unit(random));
  for (const std::size_t zeros : {1U, 2U, 8U}) units.insert("aa" + std::string(zeros, '\0'));
  for (const std::string& unit : units) side.units.push_back(unit);
  LexiconSide indexed = side;
  indexed.index_units();
  for (std::uint32_t id = 0; id < side.units.size(); ++id) {
    EXPECT_EQ(side.find(side.units[id]), id);
    EXPECT_EQ(indexed.find(side.units[id]), id);
  }
  for (int k = 0; k < 500; ++k) {
    const std::string unit = random_unit(random);
    EXPECT_EQ(side.find(unit), indexed.find(unit)) << unit;
  }
  for (const std::string unit : {"", "b", "\xFF", "aaaaaaaab"}) {
    EXPECT_EQ(side.find(unit), kNoId) << unit;
    EXPECT_EQ(indexed.find(unit), kNoId) << unit;
  }
}

TEST(LexiconSide, OfNoUnitsFindsNone) {
  LexiconSide side;
  EXPECT_EQ(side.find("a"), kNoId);
  side.index_units();
  EXPECT_EQ(side.find("a"), kNoId);
}

}  // namespace
}  // namespace sejajar::lexicon
