// Properties that hold for every pair of documents and every set of weights.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "core/align/last_pass.h"
#include "support/random_documents.h"
#include "support/with_threads.h"

namespace sejajar {
namespace {

const Models& shipped_models() {
  static const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  return models;
}

Alignment align_with(Method method, const DocumentPair& pair) {
  Options options;
  options.score.method = method;
  return align(pair, shipped_models(), options);
}

/// The beads as text, in an order that does not depend on which side is the source.
std::vector<std::string> sorted_beads(const Alignment& alignment, bool swapped) {
  std::vector<std::string> beads;
  const auto show = [](SentenceRange range) {
    return range.empty() ? "-" : std::to_string(range.begin) + "+" + std::to_string(range.size());
  };
  for (const Bead& bead : alignment.beads) {
    const auto& first = swapped ? bead.target : bead.source;
    const auto& second = swapped ? bead.source : bead.target;
    beads.push_back(show(first) + " " + show(second));
  }
  std::sort(beads.begin(), beads.end());
  return beads;
}

std::string bytes_of(const DocumentPair& pair, const Alignment& alignment) {
  std::ostringstream out;
  write(out, pair, alignment, {});
  return out.str();
}

TEST(Align, FindsWhatAnExhaustiveSearchFinds) {
  test::Random random(77);
  for (int round = 0; round < 8; ++round) {
    const DocumentPair pair = test::random_pair(random.between(20, 200), random).documents;
    Options exhaustive;
    exhaustive.search.exhaustive = true;
    EXPECT_EQ(sorted_beads(align(pair, shipped_models()), false),
              sorted_beads(align(pair, shipped_models(), exhaustive), false));
  }
}

TEST(Align, UsesAndLeavesTheAnalysis) {
  test::Random random(78);
  const DocumentPair pair = test::random_pair(60, random).documents;
  const auto wanted = align(pair, shipped_models());
  aligning::AnalysedDocuments analysed(pair);
  for (int round = 0; round < 2; ++round) {
    const Alignment found = aligning::align_analysed(analysed, shipped_models(), {});
    ASSERT_TRUE(analysed.analysis);
    EXPECT_EQ(analysed.analysis->source.size(), pair.source.sentences.size());
    EXPECT_EQ(sorted_beads(found, false), sorted_beads(wanted, false));
    EXPECT_EQ(found.cost, wanted.cost);
  }
}

class AlignProperties : public testing::TestWithParam<Method> {
 protected:
  Alignment run(const DocumentPair& pair) const { return align_with(GetParam(), pair); }
};

void expect_tiles(const Alignment& alignment, const DocumentPair& pair) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : alignment.beads) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    EXPECT_GT(bead.source.size() + bead.target.size(), 0U);
    i = bead.source.end;
    j = bead.target.end;
  }
  EXPECT_EQ(i, pair.source.sentences.size());
  EXPECT_EQ(j, pair.target.sentences.size());
}

TEST_P(AlignProperties, BeadsTileBothSidesAndTermsAddUp) {
  test::Random random(1);
  for (const std::uint32_t beads : {1U, 2U, 5U, 13U, 40U, 120U}) {
    const DocumentPair pair = test::random_pair(beads, random).documents;
    const Alignment found = run(pair);
    expect_tiles(found, pair);
    double cost = 0;
    for (const Bead& bead : found.beads) {
      ASSERT_EQ(bead.terms.size(), features().size());
      double terms = 0;
      for (const double term : bead.terms) terms += term;
      EXPECT_NEAR(bead.cost, terms, 1e-9);
      EXPECT_GE(bead.posterior, 0);
      EXPECT_LE(bead.posterior, 1);
      cost += bead.cost;
    }
    EXPECT_NEAR(found.cost, cost, 1e-9);
  }
}

// A few beads of the log-linear method may differ. Of two paths with equal costs, the search takes
// the one that it meets first. And a run of nulls begins with those of the source, so that after
// swapping, its nulls stand in another order.
TEST_P(AlignProperties, SwappingTheSidesSwapsTheAlignment) {
  test::Random random(2);
  std::size_t beads = 0;
  std::size_t same = 0;
  for (int round = 0; round < 60; ++round) {
    const DocumentPair pair = test::random_pair(random.between(1, 50), random).documents;
    const auto found = sorted_beads(run(pair), false);
    const auto mirrored = sorted_beads(run({pair.target, pair.source}), true);
    std::vector<std::string> both;
    std::set_intersection(found.begin(), found.end(), mirrored.begin(), mirrored.end(),
                          std::back_inserter(both));
    beads += found.size();
    same += both.size();
  }
  const double least = GetParam() == Method::kGaleChurch ? 1 : 0.995;
  EXPECT_GE(static_cast<double>(same), least * static_cast<double>(beads));
}

TEST_P(AlignProperties, IdenticalTextsAlignOneToOne) {
  test::Random random(3);
  const DocumentPair pair = test::random_pair(60, random).documents;
  const Alignment found = run({pair.source, pair.source});
  ASSERT_EQ(found.beads.size(), pair.source.sentences.size());
  for (const Bead& bead : found.beads) {
    EXPECT_EQ(bead.source, bead.target);
    EXPECT_EQ(bead.source.size(), 1U);
  }
}

TEST_P(AlignProperties, EmptySidesGiveNullsOrNothing) {
  const Document empty = test::document_of({}, "en");
  const Document three = test::document_of({"One.", "", "Three."}, "fr");
  EXPECT_TRUE(run({empty, empty}).beads.empty());
  for (const DocumentPair& pair : {DocumentPair{empty, three}, DocumentPair{three, empty}}) {
    const Alignment found = run(pair);
    expect_tiles(found, pair);
    ASSERT_EQ(found.beads.size(), 3U);
    for (const Bead& bead : found.beads) EXPECT_NEAR(bead.posterior, 1, 1e-6);
  }
}

TEST_P(AlignProperties, OneAndFourThreadsGiveTheSameBytes) {
  test::Random random(4);
  const DocumentPair pair = test::random_pair(700, random).documents;
  const auto bytes = [&] { return bytes_of(pair, run(pair)); };
  EXPECT_EQ(test::with_threads(1, bytes), test::with_threads(4, bytes));
}

INSTANTIATE_TEST_SUITE_P(Methods, AlignProperties,
                         testing::Values(Method::kLogLinear, Method::kGaleChurch),
                         [](const auto& method) {
                           return method.param == Method::kLogLinear ? std::string("LogLinear")
                                                                     : std::string("GaleChurch");
                         });

TEST(Align, FindsTheBeadsThatATextWasMadeFrom) {
  test::Random random(5);
  std::size_t right = 0;
  std::size_t all = 0;
  for (int round = 0; round < 4; ++round) {
    const test::RandomPair made = test::random_pair(150, random);
    const Alignment found = align_with(Method::kLogLinear, made.documents);
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    for (const auto& [source, target] : made.shapes) {
      const SentenceRange s{i, i + source};
      const SentenceRange t{j, j + target};
      i += source;
      j += target;
      if (source == 0 || target == 0) continue;
      ++all;
      right += static_cast<std::size_t>(
          std::count_if(found.beads.begin(), found.beads.end(),
                        [&](const Bead& bead) { return bead.source == s && bead.target == t; }));
    }
  }
  EXPECT_GE(static_cast<double>(right), 0.95 * static_cast<double>(all)) << all;
}

TEST(Align, OnePassIsWhatLearningFromNothingGives) {
  test::Random random(6);
  const DocumentPair pair = test::random_pair(30, random).documents;
  Options none, one;
  none.learn.from = LearnFrom::kNone;
  one.learn.passes = 1;
  EXPECT_EQ(bytes_of(pair, align(pair, shipped_models(), none)),
            bytes_of(pair, align(pair, shipped_models(), one)));
}

/// Twenty source sentences of eight clauses, and a target that has one clause a line.
DocumentPair cut_at_clauses() {
  std::vector<std::string> source;
  std::vector<std::string> target;
  for (int sentence = 0; sentence < 20; ++sentence) {
    std::string whole;
    for (int clause = 0; clause < 7; ++clause) {
      // Words that are in no other clause, the same on both sides.
      const std::string word = "Kata" + std::to_string(1000 + 7 * sentence + clause);
      target.push_back(word + " wala" + std::to_string(sentence) + " ke " + word + "lah,");
      whole += (clause > 0 ? " " : "") + target.back();
    }
    whole.back() = '.';
    target.back().back() = '.';
    source.push_back(whole);
  }
  return {test::document_of(source, "en"), test::document_of(target, "fr")};
}

TEST(Align, FindsOneSentenceCutIntoSeven) {
  const DocumentPair pair = cut_at_clauses();
  const Alignment found = align(pair, shipped_models());
  int right = 0;
  for (const Bead& bead : found.beads)
    right += bead.source.size() == 1 && bead.target.size() == 7 &&
                     bead.target.begin == 7 * bead.source.begin
                 ? 1
                 : 0;
  EXPECT_GE(right, 18);
  EXPECT_EQ(sorted_beads(found, false),
            sorted_beads(align({pair.target, pair.source}, shipped_models()), true));
}

TEST(Align, OnlyTheFirstNullOfARunPaysForIt) {
  test::Random random(5);
  DocumentPair pair = test::random_pair(60, random).documents;
  pair.target.sentences.erase(pair.target.sentences.begin() + 20,
                              pair.target.sentences.begin() + 26);
  const aligning::LastPass last = aligning::last_pass(pair, shipped_models(), {});
  const double start = score::null_start_cost(last.result.null_rate, last.weights);
  const dp::BeadGraph graph(last.result.band, last.input.shapes);
  const score::Scorer scorer(last.pair, last.input.parameters, last.weights, graph);
  int first = 0;
  int later = 0;
  dp::Shape before{1, 1};
  for (const Bead& bead : last.result.path) {
    const dp::Step step = dp::step_of(bead.source, bead.target);
    const bool starts = step.shape.is_null() && step.shape != before;
    EXPECT_NEAR(bead.cost, scorer.cost(step) + (starts ? start : 0), 1e-6);
    first += starts ? 1 : 0;
    later += step.shape.is_null() && !starts ? 1 : 0;
    before = step.shape;
  }
  EXPECT_GE(first, 1);
  EXPECT_GE(later, 3);
}

}  // namespace
}  // namespace sejajar
