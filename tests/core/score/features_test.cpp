#include "core/score/features.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

#include "core/score/shape_groups.h"
#include "support/random.h"

namespace sejajar::score {
namespace {

using analyze::Ending;

Span random_span(std::uint32_t size, test::Random& random) {
  const auto number = [&](std::uint32_t end) { return static_cast<float>(random.below(end)); };
  const auto few = [&] { return static_cast<std::uint8_t>(random.below(5)); };
  Span span;
  span.size = static_cast<std::uint8_t>(size);
  span.length = size > 0 ? random.between(0, 300) : 0;
  span.log_length = std::log(span.length + 3);
  if (size == 0) return span;
  span.words = number(50);
  span.numbers = number(9);
  span.names = number(9);
  span.strong_boundaries = few();
  span.weak_boundaries = few();
  span.paragraph_breaks = few();
  span.ending = static_cast<Ending>(random.below(9));
  span.starts_lower = random.chance(0.5);
  span.quotes = number(9);
  span.starts_quoted = random.chance(0.5);
  span.ends_quoted = random.chance(0.5);
  return span;
}

BeadFacts random_facts(const Span& source, const Span& target, test::Random& random) {
  BeadFacts facts{source, target};
  facts.variance = 1 + 9 * random.unit();
  facts.prior = random.unit() - 0.5;
  facts.certainty = random.unit() - 0.5;
  if (facts.is_null()) {
    facts.missed = 9 * random.unit();
    return facts;
  }
  facts.source_evidence = 40 * random.unit() - 20;
  facts.target_evidence = 40 * random.unit() - 20;
  facts.weakest = random.unit() - 0.5;
  facts.usual_evidence = random.unit();
  facts.shared_numbers = random.below(9);
  facts.shared_names = random.below(9);
  facts.names_elsewhere = random.below(9);
  return facts;
}

BeadFacts swapped(const BeadFacts& facts) {
  BeadFacts mirrored{facts.target, facts.source};
  mirrored.variance = facts.variance;
  mirrored.prior = facts.prior;
  mirrored.certainty = facts.certainty;
  mirrored.missed = facts.missed;
  mirrored.source_evidence = facts.target_evidence;
  mirrored.target_evidence = facts.source_evidence;
  mirrored.weakest = facts.weakest;
  mirrored.usual_evidence = facts.usual_evidence;
  mirrored.shared_numbers = facts.shared_numbers;
  mirrored.shared_names = facts.shared_names;
  mirrored.names_elsewhere = facts.names_elsewhere;
  return mirrored;
}

/// Calls `check` with random facts of every shape of bead.
template <class Check>
void for_random_facts(const Check& check) {
  test::Random random(1);
  for (int round = 0; round < 20; ++round) {
    for (std::uint32_t s = 0; s <= 5; ++s) {
      for (std::uint32_t t = s == 0 ? 1 : 0; t <= 5; ++t) {
        if (s + t > 7 || (s + t > 1 && (s == 0 || t == 0))) continue;
        const Span source = random_span(s, random);
        const Span target = random_span(t, random);
        check(random_facts(source, target, random));
      }
    }
  }
}

TEST(Features, ComponentsAreCountedRightAndHaveTheirOwnNames) {
  const std::vector<std::string> names = component_names();
  EXPECT_EQ(names.size(), kComponents);
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), kComponents);
  for (const Feature& feature : feature_table()) {
    EXPECT_FALSE(feature.description.empty()) << feature.name;
    EXPECT_FALSE(feature.components.empty()) << feature.name;
  }
}

TEST(Features, ValuesAreFiniteForEveryShape) {
  for_random_facts([](const BeadFacts& facts) {
    Components values;
    values.fill(std::nan(""));
    component_values(facts, values);
    for (const double value : values) EXPECT_TRUE(std::isfinite(value));
  });
}

TEST(Features, NullBeadsHaveBeadAndNullOnlyAndOthersNoNull) {
  const std::vector<std::string> names = component_names();
  for_random_facts([&](const BeadFacts& facts) {
    Components values;
    component_values(facts, values);
    for (std::size_t k = 0; k < kComponents; ++k) {
      if (names[k].starts_with("bead.")) continue;
      if (names[k].starts_with("null.") != facts.is_null()) {
        EXPECT_EQ(values[k], 0) << names[k];
      }
    }
  });
}

TEST(Features, ClassOfTheBeadIsTheOneBiasThatIsSet) {
  for_random_facts([](const BeadFacts& facts) {
    Components values;
    component_values(facts, values);
    for (std::size_t k = 0; k < kShapeGroups; ++k) {
      EXPECT_EQ(values[k], k == shape_group(facts.source.size, facts.target.size) ? 1 : 0);
    }
  });
}

TEST(Features, AreSymmetric) {
  for_random_facts([](const BeadFacts& facts) {
    Components values, mirrored;
    component_values(facts, values);
    component_values(swapped(facts), mirrored);
    for (std::size_t k = 0; k < kComponents; ++k) {
      EXPECT_NEAR(values[k], mirrored[k], 1e-12) << component_names()[k];
    }
  });
}

TEST(Features, TermsAddUpToTheCost) {
  test::Random random(2);
  Components weights;
  for (double& weight : weights) weight = 2 * random.unit() - 1;
  for_random_facts([&](const BeadFacts& facts) {
    Components values;
    component_values(facts, values);
    double cost = 0;
    for (std::size_t k = 0; k < kComponents; ++k) cost -= weights[k] * values[k];
    const std::vector<double> parts = terms(values, weights);
    EXPECT_EQ(parts.size(), feature_table().size());
    double sum = 0;
    for (const double part : parts) sum += part;
    EXPECT_NEAR(sum, cost, 1e-9);
  });
}

struct ClassCase {
  std::uint32_t source, target;
  const char* name;
};

TEST(BeadClass, IsSymmetricAndNamed) {
  const ClassCase cases[] = {{1, 1, "1-1"}, {0, 1, "1-0"}, {2, 1, "2-1"}, {2, 2, "2-2"},
                             {1, 3, "3-1"}, {4, 1, "4-1"}, {1, 5, "5-1"}, {7, 1, "6-1"},
                             {3, 2, "3-2"}, {2, 5, "3-2"}, {3, 3, "3-3"}, {4, 3, "3-3"}};
  for (const ClassCase& test : cases) {
    const auto& names = feature_table()[0].components;
    EXPECT_EQ(names[shape_group(test.source, test.target)], test.name);
    EXPECT_EQ(names[shape_group(test.target, test.source)], test.name);
  }
}

TEST(Features, TheFirstNullOfARunCostsMoreWhereRunsAreRare) {
  Components weights;
  weights.fill(1);
  EXPECT_GT(null_start_cost(0.005, weights), null_start_cost(0.05, weights));
  EXPECT_NEAR(null_start_cost(0.05, weights), 1, 1e-12) << "the constant alone";
  Components values{};
  set_null_start(0.01, values);
  double cost = 0;
  for (std::size_t k = 0; k < kComponents; ++k) cost -= weights[k] * values[k];
  EXPECT_NEAR(cost, null_start_cost(0.01, weights), 1e-12);
}

/// The cost of `facts` by the feature `name` alone, with weight 1.
double cost_by(const std::string& name, const BeadFacts& facts) {
  const std::vector<std::string> names = component_names();
  Components values;
  component_values(facts, values);
  double sum = 0;
  for (std::size_t k = 0; k < kComponents; ++k) {
    if (names[k].starts_with(name + ".")) sum += values[k];
  }
  return -sum;
}

/// The value of the component `name` for a bead with these sides.
double value_of(const std::string& name, const Span& source, const Span& target) {
  const std::vector<std::string> names = component_names();
  Components values;
  component_values(BeadFacts{source, target}, values);
  return values[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                         names.begin())];
}

TEST(Features, QuotationMarksAreCheaperOnBothSidesThanOnOne) {
  const auto side = [](bool quoted) {
    Span span;
    span.size = 1;
    span.starts_quoted = span.ends_quoted = quoted;
    span.quotes = quoted ? 2 : 0;
    return span;
  };
  for (const std::string name : {"quote.start", "quote.end", "quote.any"}) {
    EXPECT_EQ(value_of(name, side(true), side(true)), 1) << name;
    EXPECT_EQ(value_of(name, side(true), side(false)), -1) << name;
    EXPECT_EQ(value_of(name, side(false), side(true)), -1) << name;
    EXPECT_EQ(value_of(name, side(false), side(false)), 0) << name;
  }
}

TEST(Features, QuotationMarksOfOneSideOnlyAreCountedInPairs) {
  const auto side = [](float marks) {
    Span span;
    span.size = 1;
    span.quotes = marks;
    return span;
  };
  EXPECT_EQ(value_of("quote.missing", side(4), side(4)), 0);
  EXPECT_EQ(value_of("quote.missing", side(4), side(2)), -1);
  EXPECT_EQ(value_of("quote.missing", side(0), side(3)), -1.5);
  EXPECT_EQ(value_of("quote.missing", side(9), side(0)), -2);
}

TEST(Features, AParagraphEndInsideOrOnOneSideOnlyCosts) {
  test::Random random(3);
  Span source = random_span(2, random);
  Span target = random_span(1, random);
  source.paragraph_breaks = 0;
  target.paragraph_breaks = 0;
  BeadFacts facts{source, target};
  const double plain = cost_by("paragraph", facts);
  facts.paragraph_starts = -1;
  EXPECT_GT(cost_by("paragraph", facts), plain);
  facts.paragraph_starts = 0;
  source.paragraph_breaks = 1;
  const double one = cost_by("paragraph", facts);
  EXPECT_GT(one, plain);
  target.paragraph_breaks = 1;
  EXPECT_GT(cost_by("paragraph", facts), one);
}

TEST(Features, WordsTranslatedBeyondTheEndsCost) {
  test::Random random(4);
  const Span source = random_span(1, random);
  const Span target = random_span(1, random);
  BeadFacts facts{source, target};
  EXPECT_EQ(cost_by("crossing", facts), 0);
  facts.boundary_evidence = 3;
  EXPECT_GT(cost_by("crossing", facts), 0);
}

}  // namespace
}  // namespace sejajar::score
