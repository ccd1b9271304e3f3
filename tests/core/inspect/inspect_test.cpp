// What inspect() says of beads, compared with what a search over every path finds.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/inspect.h>
#include <sejajar/split.h>

#include <cmath>

#include "core/align/last_pass.h"
#include "core/dp/paths.h"
#include "support/documents.h"
#include "support/random_documents.h"
#include "support/with_threads.h"

namespace sejajar {
namespace {

const Models& shipped_models() {
  static const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr", "id"});
  return models;
}

struct Case {
  DocumentPair pair;
  Alignment alignment;
  Inspection inspection;
};

Case inspected(DocumentPair pair, const Options& options = {}) {
  Case result{std::move(pair), {}, {}};
  result.alignment = align(result.pair, shipped_models(), options);
  result.inspection = inspect(result.pair, result.alignment, shipped_models(), options);
  return result;
}

Case random_case(std::uint32_t seed) {
  test::Random random(seed);
  return inspected(test::random_pair(40, random).documents);
}

/// Cost of the cheapest path of the last pass for which `usable(step)` holds of every bead.
template <class Usable>
double cheapest(const aligning::LastPass& last, const Usable& usable) {
  dp::BeadGraph graph(last.result.band, last.input.shapes);
  graph.set_null_start(score::null_start_cost(last.result.null_rate, last.weights));
  const score::Scorer scorer(last.pair, last.input.parameters, last.weights, graph);
  graph.weigh(
      [&](const dp::Step& step) { return usable(step) ? scorer.cost(step) : dp::kImpossible; });
  return dp::PathSums(graph, dp::own_costs(graph), dp::least).total();
}

TEST(Inspect, MarginsAreTheDistanceToTheCheapestPathWithoutTheBead) {
  const Case c = random_case(3);
  const aligning::LastPass last = aligning::last_pass(c.pair, shipped_models(), {});
  ASSERT_EQ(c.inspection.beads.size(), c.alignment.beads.size());
  for (std::size_t k = 0; k < c.alignment.beads.size(); k += 3) {
    const Bead& bead = c.alignment.beads[k];
    const dp::Step own = dp::step_of(bead.source, bead.target);
    const double without = cheapest(last, [&](const dp::Step& step) { return step != own; });
    const double with = cheapest(last, [&](const dp::Step& step) {
      const bool crosses = step.i > bead.source.begin && step.source().begin < bead.source.end;
      const bool crosses_target =
          step.j > bead.target.begin && step.target().begin < bead.target.end;
      return step == own || (!crosses && !crosses_target);
    });
    EXPECT_NEAR(c.inspection.beads[k].margin, without - with, 1e-3) << k;
  }
}

TEST(Inspect, SearchesOnceMoreAsAlignDid) {
  const Case c = random_case(8);
  const auto path = aligning::last_pass(c.pair, shipped_models(), {}).result.path;
  ASSERT_EQ(path.size(), c.alignment.beads.size());
  for (std::size_t k = 0; k < path.size(); ++k) {
    EXPECT_EQ(path[k].source.end, c.alignment.beads[k].source.end);
    EXPECT_EQ(path[k].target.end, c.alignment.beads[k].target.end);
  }
}

TEST(Inspect, RivalsStandInTheBeadsPlaceNearestFirst) {
  const Case c = random_case(4);
  std::size_t rivals = 0;
  for (std::size_t k = 0; k < c.alignment.beads.size(); ++k) {
    const Bead& bead = c.alignment.beads[k];
    const InspectedBead& seen = c.inspection.beads[k];
    ASSERT_FALSE(seen.rivals.empty());
    EXPECT_EQ(seen.margin, seen.rivals.front().margin);
    double before = -INFINITY;
    for (const Rival& rival : seen.rivals) {
      ++rivals;
      EXPECT_GE(rival.margin, before);
      before = rival.margin;
      EXPECT_FALSE(rival.bead.source == bead.source && rival.bead.target == bead.target);
      const bool over = bead.source.empty() ? rival.bead.target.begin <= bead.target.begin &&
                                                  rival.bead.target.end > bead.target.begin
                                            : rival.bead.source.begin <= bead.source.begin &&
                                                  rival.bead.source.end > bead.source.begin;
      EXPECT_TRUE(over);
      EXPECT_LE(rival.bead.posterior + bead.posterior, 1 + 1e-3);
      EXPECT_EQ(rival.bead.terms.size(), features().size());
    }
  }
  EXPECT_GT(rivals, c.alignment.beads.size());
}

TEST(Inspect, TheBandHoldsThePathAndTheAnchorsRise) {
  const Case c = random_case(5);
  ASSERT_EQ(c.inspection.band.size(), c.pair.source.sentences.size() + 1);
  for (const Bead& bead : c.alignment.beads) {
    EXPECT_LE(c.inspection.band[bead.source.end].begin, bead.target.end);
    EXPECT_GT(c.inspection.band[bead.source.end].end, bead.target.end);
  }
  ASSERT_FALSE(c.inspection.anchors.empty());
  for (std::size_t k = 1; k < c.inspection.anchors.size(); ++k) {
    EXPECT_LT(c.inspection.anchors[k - 1].source, c.inspection.anchors[k].source);
    EXPECT_LT(c.inspection.anchors[k - 1].target, c.inspection.anchors[k].target);
  }
}

DocumentPair ferry_pair() {
  return {test::document_of(
              {"The ferry left at 7.45.", "It rained in Vietnam all day.", "Nobody knew Petrović."},
              "en"),
          test::document_of({"Feri berangkat pukul 7,45.", "Hujan turun di Vietnam sepanjang hari.",
                             "Tak ada yang kenal Petrović."},
                            "id")};
}

/// The two sides of each tie of `kind`, joined by "=".
std::vector<std::string> texts_of(const Case& c, std::size_t bead, TieKind kind) {
  std::vector<std::string> texts;
  for (const Tie& tie : c.inspection.beads[bead].ties) {
    if (tie.kind != kind) continue;
    texts.push_back(std::string(c.pair.source.text_of(tie.source)) + "=" +
                    std::string(c.pair.target.text_of(tie.target)));
  }
  return texts;
}

TEST(Inspect, TiesAreTheNumbersNamesAndWordsOfBothSides) {
  const Case c = inspected(ferry_pair());
  ASSERT_EQ(c.alignment.beads.size(), 3U);
  using Texts = std::vector<std::string>;
  EXPECT_EQ(texts_of(c, 0, TieKind::kNumber), Texts{"7.45=7,45"});
  EXPECT_EQ(texts_of(c, 1, TieKind::kName), Texts{"Vietnam=Vietnam"});
  EXPECT_EQ(texts_of(c, 2, TieKind::kName), Texts{"Petrović=Petrović"});
  const Texts words = texts_of(c, 0, TieKind::kWord);
  EXPECT_NE(std::find(words.begin(), words.end(), "ferry=Feri"), words.end());
}

TEST(Inspect, TiesStayInsideTheirBeadAndOverlapNoOther) {
  const Case c = random_case(6);
  std::size_t ties = 0;
  for (std::size_t k = 0; k < c.alignment.beads.size(); ++k) {
    std::uint32_t end = 0;
    for (const Tie& tie : c.inspection.beads[k].ties) {
      ++ties;
      const Bead& bead = c.alignment.beads[k];
      EXPECT_GE(tie.source.begin, c.pair.source.sentences[bead.source.begin].range.begin);
      EXPECT_LE(tie.source.end, c.pair.source.sentences[bead.source.end - 1].range.end);
      EXPECT_GE(tie.target.begin, c.pair.target.sentences[bead.target.begin].range.begin);
      EXPECT_LE(tie.target.end, c.pair.target.sentences[bead.target.end - 1].range.end);
      EXPECT_GE(tie.source.begin, end);
      end = tie.source.end;
    }
  }
  EXPECT_GT(ties, c.alignment.beads.size());
}

TEST(Inspect, OfGaleChurchThereAreTiesAlone) {
  Options options;
  options.score.method = Method::kGaleChurch;
  const Case c = inspected(ferry_pair(), options);
  EXPECT_TRUE(c.inspection.band.empty());
  EXPECT_TRUE(c.inspection.anchors.empty());
  for (const InspectedBead& bead : c.inspection.beads) EXPECT_TRUE(std::isnan(bead.margin));
  EXPECT_EQ(texts_of(c, 0, TieKind::kNumber), std::vector<std::string>{"7.45=7,45"});
}

TEST(Inspect, EmptyTextsAndForeignBeadsAreNoTrouble) {
  const Case none = inspected({test::document_of({}, "en"), test::document_of({}, "fr")});
  EXPECT_TRUE(none.inspection.beads.empty());
  const Case one = inspected({test::document_of({}, "en"), test::document_of({"Seul."}, "fr")});
  ASSERT_EQ(one.inspection.beads.size(), 1U);
  EXPECT_EQ(one.inspection.beads[0].margin, INFINITY);
  Case c = inspected(ferry_pair());
  Alignment wide;
  wide.beads.push_back(test::bead_of({0, 3}, {0, 3}, 0, 0));
  wide.beads.push_back(test::bead_of({0, 2}, {3, 3}, 0, 0));
  const Inspection inspection = inspect(c.pair, wide, shipped_models(), {});
  EXPECT_LT(inspection.beads[0].margin, 0);
  EXPECT_TRUE(std::isnan(inspection.beads[1].margin));
}

TEST(Inspect, SaysTheSameWithAnyNumberOfThreads) {
  test::Random random(9);
  const DocumentPair pair = test::random_pair(600, random).documents;
  const Alignment alignment = align(pair, shipped_models());
  const auto run = [&] { return inspect(pair, alignment, shipped_models()); };
  const Inspection one = test::with_threads(1, run);
  const Inspection three = test::with_threads(3, run);
  ASSERT_EQ(one.beads.size(), alignment.beads.size());
  ASSERT_EQ(three.beads.size(), alignment.beads.size());
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    EXPECT_EQ(one.beads[k].margin, three.beads[k].margin);
    ASSERT_EQ(one.beads[k].ties.size(), three.beads[k].ties.size());
    for (std::size_t t = 0; t < one.beads[k].ties.size(); ++t)
      EXPECT_EQ(one.beads[k].ties[t].target, three.beads[k].ties[t].target);
  }
}

}  // namespace
}  // namespace sejajar
