#include "core/score/scorer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/lexicon/prior.h"
#include "support/documents.h"
#include "support/random_documents.h"

namespace sejajar::score {
namespace {

Components random_weights(test::Random& random) {
  Components weights;
  for (double& weight : weights) weight = random.unit();
  return weights;
}

analyze::PairAnalysis analysis_of(const DocumentPair& pair) {
  return {analyze::analyze(pair.source), analyze::analyze(pair.target)};
}

/// `swapped`: of the same pair with its sides swapped.
PassParameters parameters_of(const analyze::PairAnalysis& pair, double ratio,
                             bool swapped = false) {
  PassParameters parameters;
  parameters.length = {ratio, 5};
  parameters.certainty = 0.5;
  for (std::uint32_t s = 1; s <= dp::kMostSentences; ++s) {
    for (std::uint32_t t = 1; t <= dp::kMostSentences; ++t)
      parameters.prior[swapped ? shape_kind(t, s) : shape_kind(s, t)] =
          0.1 * static_cast<double>(shape_kind(s, t));
  }
  parameters.lexicon = lexicon::prior_of(pair).translations();
  return parameters;
}

double component(const Components& values, const char* name) {
  const auto& names = component_names();
  return values[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                         names.begin())];
}

/// The graph of all beads of `pair`.
dp::BeadGraph all_beads(const analyze::PairAnalysis& pair) {
  return dp::BeadGraph(dp::Band::full(pair.source.size(), pair.target.size()));
}

TEST(Scorer, TermsAddUpToTheCost) {
  test::Random random(1);
  const auto pair = analysis_of(test::random_pair(12, random).documents);
  const Components weights = random_weights(random);
  const dp::BeadGraph graph = all_beads(pair);
  const Scorer scorer(pair, parameters_of(pair, 1.2), weights, graph);
  graph.for_each([&](const dp::Step& step, std::size_t) {
    double sum = 0;
    for (const double term : terms(scorer.values(step), weights)) sum += term;
    EXPECT_NEAR(scorer.cost(step), sum, 1e-9);
  });
}

TEST(Scorer, SwappingTheSidesGivesTheSameCost) {
  test::Random random(2);
  for (int round = 0; round < 5; ++round) {
    const DocumentPair documents = test::random_pair(10, random).documents;
    const auto pair = analysis_of(documents);
    const auto mirrored = analysis_of({documents.target, documents.source});
    const Components weights = random_weights(random);
    const dp::BeadGraph graph = all_beads(pair);
    const dp::BeadGraph mirrored_graph = all_beads(mirrored);
    const Scorer one(pair, parameters_of(pair, 1.25), weights, graph);
    const Scorer other(mirrored, parameters_of(mirrored, 0.8, true), weights, mirrored_graph);
    graph.for_each([&](const dp::Step& step, std::size_t) {
      EXPECT_NEAR(one.cost(step), other.cost(dp::step_of(step.target(), step.source())), 1e-4);
    });
  }
}

TEST(Scorer, ANarrowBandGivesTheSameCostsAsAFullOne) {
  test::Random random(3);
  const auto pair = analysis_of(test::random_pair(40, random).documents);
  const std::uint32_t n = pair.source.size();
  const std::uint32_t m = pair.target.size();
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    const std::uint32_t centre = i * m / n;
    first.push_back(centre > 4 ? centre - 4 : 0);
    last.push_back(std::min(m, centre + 4));
  }
  const dp::BeadGraph narrow{dp::Band(first, last)};
  const dp::BeadGraph full = all_beads(pair);
  const Components weights = random_weights(random);
  const Scorer one(pair, parameters_of(pair, 1), weights, narrow);
  const Scorer other(pair, parameters_of(pair, 1), weights, full);
  narrow.for_each([&](const dp::Step& step, std::size_t) {
    EXPECT_NEAR(one.cost(step), other.cost(step), 1e-9);
  });
}

TEST(Scorer, OneToOneBeadsGetTheSameCostsButForBoundaryEvidence) {
  test::Random random(4);
  const auto pair = analysis_of(test::random_pair(30, random).documents);
  const dp::BeadGraph graph = all_beads(pair);
  Components weights = random_weights(random);
  const auto names = component_names();
  for (const char* name : {"crossing.words", "null.missed"}) {
    weights[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin())] =
        0;
  }
  const Scorer few(pair, parameters_of(pair, 1), weights, OneToOneBeads{graph.band()});
  const Scorer all(pair, parameters_of(pair, 1), weights, graph);
  graph.for_each([&](const dp::Step& step, std::size_t) {
    if (step.shape.source > 1 || step.shape.target > 1) return;
    EXPECT_NEAR(few.cost(step), all.cost(step), 1e-9);
  });
}

TEST(Scorer, SharedNumbersAreCountedAlikeFromBothSides) {
  // One sentence mentions 1999 once and 17 once, two others mention 1999 once each.
  const std::vector<std::string> once = {"In 1999 there were 17."};
  const std::vector<std::string> twice = {"Tahun 1999.", "Ya, 1999."};
  const auto pair = analysis_of({test::document_of(once, "en"), test::document_of(twice, "id")});
  const auto mirrored =
      analysis_of({test::document_of(twice, "id"), test::document_of(once, "en")});
  const dp::BeadGraph graph = all_beads(pair);
  const dp::BeadGraph mirrored_graph = all_beads(mirrored);
  const Components one = Scorer(pair, PassParameters(), {}, graph).values({1, 2, {1, 2}});
  const Components other =
      Scorer(mirrored, PassParameters(), {}, mirrored_graph).values({2, 1, {2, 1}});
  const std::vector<std::string> names = component_names();
  for (std::size_t k = 0; k < kComponents; ++k) EXPECT_NEAR(one[k], other[k], 1e-6) << names[k];
  EXPECT_EQ(component(one, "numbers.shared"), 1);
  EXPECT_EQ(component(one, "numbers.missing"), -2);
}

TEST(Scorer, WhatTheOtherSideMentionsElsewhereCountsAgainstABead) {
  const auto pair = analysis_of(
      {test::document_of({"In Japan in 1999.", "In Peru in 2003.", "In Fiji in 17."}, "en"),
       test::document_of({"Di Peru tahun 2003.", "Di Jepang tahun 1999.", "Di Kuba tahun 5."},
                         "id")});
  const dp::BeadGraph graph = all_beads(pair);
  const Scorer scorer(pair, PassParameters(), {}, graph);
  struct Case {
    dp::Step step;
    double shared, missing, elsewhere;
  };
  const std::vector<Case> cases = {
      {{1, 1, {1, 1}}, 0, -2, -2},  // each is in another sentence of the other side
      {{1, 2, {1, 1}}, 1, 0, 0},
      {{3, 3, {1, 1}}, 0, -2, 0},  // neither is anywhere on the other side
      {{2, 2, {2, 2}}, 2, 0, 0},
      {{2, 1, {2, 1}}, 1, -1, -1},
  };
  for (const Case& test : cases) {
    const Components values = scorer.values(test.step);
    for (const std::string feature : {"numbers", "names"}) {
      const auto value = [&](const char* name) {
        return component(values, (feature + "." + name).c_str());
      };
      EXPECT_EQ(value("shared"), test.shared) << feature << test.step.i << test.step.j;
      EXPECT_EQ(value("missing"), test.missing) << feature << test.step.i << test.step.j;
    }
    EXPECT_EQ(component(values, "names.elsewhere"), test.elsewhere) << test.step.i << test.step.j;
  }
}

TEST(Spans, CountWhatTheyHold) {
  Document document =
      test::document_of({"In 1999 we left,", "and came back in 2003.", "Why?"}, "en");
  document.sentences[2].paragraph = 1;
  const auto analysis = analyze::analyze(document);
  const Spans spans(analysis, 1, forward_ranges(dp::BeadGraph(dp::Band::full(3, 5))));
  const Span& two = spans.at(0, 2);
  EXPECT_EQ(two.size, 2U);
  EXPECT_EQ(two.numbers, 2);
  EXPECT_EQ(two.weak_boundaries, 1);
  EXPECT_EQ(two.strong_boundaries, 0);
  EXPECT_EQ(two.paragraph_breaks, 1);
  EXPECT_EQ(two.words, 9);
  EXPECT_EQ(two.ending, analyze::Ending::kStop);
  EXPECT_FALSE(two.starts_lower);
  EXPECT_TRUE(spans.at(1, 1).starts_lower);
  EXPECT_EQ(spans.at(2, 1).ending, analyze::Ending::kQuestion);
  EXPECT_EQ(spans.at(2, 0).size, 0U);
}

TEST(Scorer, CostsOfRepeatedLinesAddUpAndNoCostOfOthersChanges) {
  using Lines = std::vector<std::string>;
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
