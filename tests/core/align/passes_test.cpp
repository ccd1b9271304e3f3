#include "core/align/passes.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include <cmath>
#include <functional>

#include "core/align/last_pass.h"
#include "core/score/weights.h"
#include "language/lexicon/prior.h"
#include "language/model/tables.h"
#include "support/random_documents.h"

namespace sejajar::aligning {
namespace {

struct FirstPass {
  analyze::PairAnalysis pair;
  lexicon::Prior prior;
  std::vector<score::Components> weights;
  PassInput input;
  PassResult result;
};

FirstPass first_pass(std::uint32_t beads, std::uint32_t seed) {
  test::Random random(seed);
  const DocumentPair documents = test::random_pair(beads, random).documents;
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en"});
  FirstPass run{{analyze::analyze(documents.source), analyze::analyze(documents.target)},
                {},
                score::weights_of(models.tables().weights, {}),
                {},
                {}};
  run.prior = lexicon::prior_of(run.pair);
  run.input = first_input(run.pair, run.prior, {}, {});
  run.result = run_pass(run.pair, run.input, run.weights[0], {});
  return run;
}

TEST(Passes, ThePathTilesBothSidesInsideTheBand) {
  const FirstPass run = first_pass(80, 1);
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Bead& bead : run.result.path) {
    EXPECT_EQ(bead.source.begin, i);
    EXPECT_EQ(bead.target.begin, j);
    i = bead.source.end;
    j = bead.target.end;
    EXPECT_TRUE(run.result.band.contains(i, j));
    EXPECT_TRUE(run.result.likely.band().contains(i, j));
  }
  EXPECT_EQ(i, run.pair.source.size());
  EXPECT_EQ(j, run.pair.target.size());
}

/// A side of `sentences` sentences.
using MakeSide = std::function<std::vector<std::string>(std::uint32_t sentences)>;

/// The beads that three passes score, the wide ones of CoarseSearch counted as nodes of its first
/// band: what time and memory depend on.
std::size_t work(const std::vector<std::string>& source, const std::vector<std::string>& target) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of(source, "en")),
                                   analyze::analyze(test::document_of(target, "id"))};
  const auto weights =
      score::weights_of(load_models(SEJAJAR_SOURCE_DIR "/models", {"en"}).tables().weights, {});
  const lexicon::Prior prior = lexicon::prior_of(pair);
  std::size_t nodes = 0;
  PassInput input;
  PassResult result;
  for (std::size_t pass = 0; pass < weights.size(); ++pass) {
    input =
        pass == 0 ? first_input(pair, prior, {}, {}) : next_input(pair, prior, {input, result}, {});
    result = run_pass(pair, input, weights[pass], {});
    nodes += (input.wide ? input.band.node_count() : 0) + 21 * result.band.node_count();
  }
  return nodes;
}

struct Family {
  const char* name;
  MakeSide source, target;
};

/// Unrelated, identical or otherwise hopeless texts.
std::vector<Family> families() {
  const auto lines = [](std::uint32_t sentences, const auto& line) {
    std::vector<std::string> side;
    for (std::uint32_t k = 0; k < sentences; ++k) side.push_back(line(k));
    return side;
  };
  const auto random = [lines](std::uint32_t seed, const std::string& alphabet) {
    return [=](std::uint32_t sentences) {
      test::Random numbers(seed);
      return lines(sentences,
                   [&](auto) { return test::sentence_of(test::random_words(numbers), alphabet); });
    };
  };
  const auto all = [lines](const std::string& line) {
    return [=](std::uint32_t sentences) { return lines(sentences, [&](auto) { return line; }); };
  };
  const auto numbered = [lines](const std::string& before, const std::string& after) {
    return [=](std::uint32_t sentences) {
      return lines(sentences, [&](std::uint32_t k) { return before + std::to_string(k) + after; });
    };
  };
  return {{"random lines", random(1, "abcdefg"), random(2, "mnopqrstuv")},
          {"identical lines", all("The same line."), all("Baris yang sama.")},
          {"one number everywhere", all("All of 7 lines."), all("Semua 7 baris.")},
          {"distinct words everywhere", numbered("a", "x b."), numbered("c", "y d.")}};
}

TEST(Passes, AreLinearInTheSentencesOfHopelessTexts) {
  for (const Family& family : families()) {
    std::size_t before = 0;
    for (const std::uint32_t size : {900U, 1800U, 3600U}) {
      const std::size_t now = work(family.source(size), family.target(size));
      EXPECT_LT(now, 1200 * std::size_t{size}) << family.name << ' ' << size;
      if (before > 0) {
        EXPECT_LT(now, 2.2 * static_cast<double>(before)) << family.name << ' ' << size;
      }
      before = now;
    }
  }
}

TEST(Passes, ExpectedShapesCoverEverySentence) {
  const FirstPass run = first_pass(60, 2);
  double beads = 0;
  for (const double count : run.result.shape_counts) {
    EXPECT_GE(count, 0);
    beads += count;
  }
  EXPECT_LE(beads, run.pair.source.size() + run.pair.target.size() + 1e-6);
  EXPECT_GE(beads, std::max(run.pair.source.size(), run.pair.target.size()) / 5.0);
}

TEST(Passes, BeadsToLearnFromHaveBothSidesAndAPosterior) {
  const FirstPass run = first_pass(60, 3);
  EXPECT_FALSE(run.result.beads.empty());
  for (const Bead& bead : run.result.beads) {
    EXPECT_LT(bead.source.begin, bead.source.end);
    EXPECT_LT(bead.target.begin, bead.target.end);
    EXPECT_GT(bead.posterior, 0.1);
    EXPECT_LE(bead.posterior, 1);
  }
}

TEST(Passes, TheNextOneStartsFromWhatThisOneTaught) {
  const FirstPass run = first_pass(80, 4);
  EXPECT_EQ(run.input.parameters.prior, (std::array<double, score::kShapeKinds>{}));
  const PassInput next = next_input(run.pair, run.prior, {run.input, run.result}, {});
  EXPECT_GT(next.parameters.lexicon.forward.translations.size(),
            run.prior.translations().forward.translations.size());
  EXPECT_NE(next.parameters.prior, run.input.parameters.prior);
  EXPECT_GT(next.parameters.length.ratio, 0);
  EXPECT_GT(next.parameters.length.variance, 0);
  const PassResult again = run_pass(run.pair, next, run.weights.back(), {});
  EXPECT_EQ(again.path.back().source.end, run.pair.source.size());
  EXPECT_EQ(again.path.back().target.end, run.pair.target.size());
}

/// Pairs of `count` sentences of 50 letters, of which the target lacks the last `dropped`.
analyze::PairAnalysis letters(std::size_t count, std::size_t dropped) {
  const std::vector<std::string> sentences(count, std::string(49, 'a') + ".");
  const std::vector<std::string> kept(count - dropped, std::string(49, 'a') + ".");
  return {analyze::analyze(test::document_of(sentences, "en")),
          analyze::analyze(test::document_of(kept, "fr"))};
}

double first_ratio(const analyze::PairAnalysis& pair, std::optional<model::LengthModel> lengths) {
  return first_input(pair, lexicon::prior_of(pair), lengths, {}).parameters.length.ratio;
}

TEST(Passes, TheFirstRatioIsThatOfTheTextAndOfItsLanguages) {
  const analyze::PairAnalysis brief = letters(40, 20);
  const analyze::PairAnalysis novel = letters(4000, 2000);
  EXPECT_NEAR(first_ratio(brief, {}), 0.5, 1e-9);
  const model::LengthModel known{1, 2};
  EXPECT_GT(first_ratio(brief, known), 0.75) << "half of a short text proves little";
  EXPECT_LT(first_ratio(brief, known), 1);
  EXPECT_NEAR(first_ratio(novel, known), 0.5, 0.02);
  EXPECT_EQ(first_input(brief, {}, known, {}).parameters.length.variance, 2);
}

TEST(Passes, SwappedSidesInvertTheFirstRatio) {
  const analyze::PairAnalysis pair = letters(40, 10);
  const analyze::PairAnalysis swapped{pair.target, pair.source};
  EXPECT_NEAR(first_ratio(pair, model::LengthModel{1.25, 2}) *
                  first_ratio(swapped, model::LengthModel{0.8, 2}),
              1, 1e-12);
}

TEST(Passes, TheLengthsOfLanguagesStandForAnEmptySide) {
  const analyze::PairAnalysis pair = letters(3, 3);
  EXPECT_NEAR(first_ratio(pair, model::LengthModel{1.25, 2}), 1.25, 1e-12);
  EXPECT_EQ(first_ratio(pair, {}), 1);
}

TEST(Passes, TheLexiconStaysWhileHardlyAnyBeadChanges) {
  const FirstPass run = first_pass(80, 5);
  const PassInput second = next_input(run.pair, run.prior, {run.input, run.result}, {});
  PassResult result = run.result;
  const auto translations = [&] {
    return next_input(run.pair, run.prior, {second, result}, {})
        .parameters.lexicon.forward.translations.size();
  };
  const std::size_t learnt = second.parameters.lexicon.forward.translations.size();
  result.beads.erase(result.beads.begin());
  EXPECT_EQ(translations(), learnt);
  result.beads.resize(result.beads.size() / 2);
  EXPECT_LT(translations(), learnt);
}

bool is_last(FirstPass& run) {
  run.input.last = false;
  return run_pass(run.pair, run.input, run.weights[0], {}).last;
}

TEST(Passes, NoneFollowsOneThatLearntFromTheBeadsItFinds) {
  FirstPass run = first_pass(80, 5);
  EXPECT_FALSE(is_last(run)) << "it has learnt from none";
  run.input.learnt_from = run.result.beads;
  run.input.learnt_from.pop_back();
  EXPECT_TRUE(is_last(run));
  run.input.learnt_from.resize(run.input.learnt_from.size() / 2);
  EXPECT_FALSE(is_last(run));
}

/// Random sentences. Texts with the same words are aligned without doubt.
std::vector<std::string> random_lines() {
  test::Random random(6);
  std::vector<std::string> lines;
  for (int k = 0; k < 50; ++k)
    lines.push_back(test::sentence_of(test::random_words(random), "abcdefghijklmnop"));
  return lines;
}

TEST(Passes, AllAreRunIfWanted) {
  const std::vector<std::string> lines = random_lines();
  const DocumentPair documents{test::document_of(lines, "en"), test::document_of(lines, "id")};
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en"});
  EXPECT_TRUE(last_pass(documents, models, {}).input.learnt_from.empty());
  EXPECT_FALSE(last_pass({documents, {}, true}, models, {}).input.learnt_from.empty());
}

TEST(Passes, NoneFollowsOneThatIsSureOfAllBeads) {
  std::vector<std::string> lines = random_lines();
  FirstPass run = first_pass(10, 6);
  const analyze::PairAnalysis sure{analyze::analyze(test::document_of(lines, "en")),
                                   analyze::analyze(test::document_of(lines, "id"))};
  run.pair = sure;
  run.prior = lexicon::prior_of(sure);
  run.input = first_input(sure, run.prior, {}, {});
  EXPECT_TRUE(is_last(run));
  lines.erase(lines.begin() + 20, lines.begin() + 25);
  lines.insert(lines.begin() + 22, "Satu lagi.");
  run.pair.target = analyze::analyze(test::document_of(lines, "id"));
  run.prior = lexicon::prior_of(run.pair);
  run.input = first_input(run.pair, run.prior, {}, {});
  EXPECT_FALSE(is_last(run));
}

TEST(Passes, EmptySidesPassThrough) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({"One."}, "en")),
                                   analyze::analyze(test::document_of({}, "fr"))};
  const lexicon::Prior prior = lexicon::prior_of(pair);
  const PassInput first = first_input(pair, prior, {}, {});
  const PassResult result = run_pass(pair, first, {}, {});
  ASSERT_EQ(result.path.size(), 1U);
  const PassInput next = next_input(pair, prior, {first, result}, {});
  EXPECT_EQ(next.parameters.length.ratio, 1);
  EXPECT_EQ(run_pass(pair, next, {}, {}).path.size(), 1U);
}

TEST(Passes, RefuseToSearchEverywhereInLongTexts) {
  analyze::PairAnalysis pair;
  pair.source.endings.resize(5000);
  pair.target.endings.resize(5000);
  pair.source.length_sum.assign(5001, 0);
  pair.target.length_sum.assign(5001, 0);
  SearchOptions search;
  search.exhaustive = true;
  EXPECT_THROW(first_input(pair, {}, {}, search), Error);
}

}  // namespace
}  // namespace sejajar::aligning
