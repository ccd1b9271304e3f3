#include "program/training/weight_training.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>

#include "program/training/compose.h"
#include "support/temp_dir.h"
#include "support/toy_lines.h"

namespace sejajar::training {
namespace {

/// Two sets of three documents each, all of other lines.
std::vector<TrainingDocument> toy_documents() {
  constexpr std::size_t kLines = 14;
  const test::TempDir dir;
  const auto lines = test::toy_lines(6 * kLines);
  for (std::size_t k = 0; k < 6; ++k) {
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(k * kLines);
    const Noise noise{0.2, 0.1, 0.0, k % 2 == 0 ? 0.2 : 0.0};
    write_composed(compose({first, first + kLines}, noise, k), dir / (k < 3 ? "one" : "two"),
                   std::to_string(k), {"en", "id"});
  }
  return read_training_sets({{dir / "one", 1}, {dir / "two", 1}}, {});
}

TEST(TrainWeights, LearnToAlignWithoutAMistake) {
  const auto documents = toy_documents();
  const TrainedWeights trained = train_weights(documents, {});
  ASSERT_EQ(trained.passes.size(), 3u);
  ASSERT_EQ(trained.strict_unknown.size(), 2u);
  for (const auto& [set, passes] : trained.strict_unknown) {
    ASSERT_EQ(passes.size(), 3u);
    EXPECT_EQ(passes.back().f1(), 1) << set;
    EXPECT_GT(passes.back().gold, 20u);
  }
  TrainingOptions options;
  options.start = trained.passes;
  options.passes = 4;
  const TrainedWeights again = train_weights(documents, options);
  EXPECT_EQ(again.passes.size(), 4u);
  EXPECT_EQ(again.strict_unknown.at("two").back().f1(), 1);
}

TEST(TrainWeights, KeepAShareOfThoseTheyStartFrom) {
  const auto documents = toy_documents();
  TrainingOptions options;
  options.passes = 1;
  options.start = train_weights(documents, options).passes;
  options.start[0][3] += 2;
  const score::Components fitted = train_weights(documents, options).passes[0];
  options.keep = 0.25;
  const score::Components mixed = train_weights(documents, options).passes[0];
  options.keep = 1;
  EXPECT_EQ(train_weights(documents, options).passes, options.start);
  for (std::size_t c = 0; c < mixed.size(); ++c) {
    EXPECT_NEAR(mixed[c], 0.25 * options.start[0][c] + 0.75 * fitted[c], 1e-12);
  }
  EXPECT_NE(mixed, fitted);
}

TEST(TrainWeights, ASetLeftOutIsMeasuredButHasNoSay) {
  auto documents = toy_documents();
  TrainingOptions options;
  options.passes = 1;
  options.left_out = "two";
  const TrainedWeights without = train_weights(documents, options);
  EXPECT_GT(without.strict_unknown.at("two")[0].f1(), 0.9);
  documents.erase(documents.begin() + 3, documents.end());
  options.left_out = "";
  EXPECT_EQ(train_weights(documents, options).passes, without.passes);
  options.left_out = "one";
  EXPECT_THROW(train_weights(documents, options), Error);
}

TEST(TableOf, IsWhatReadPassesReads) {
  score::Components first{};
  score::Components second{};
  for (std::size_t c = 0; c < first.size(); ++c) {
    first[c] = static_cast<double>(c) / 4;
    second[c] = -first[c];
  }
  const test::TempDir dir;
  EXPECT_EQ(read_passes(dir.write(
                "w.tsv", model::weights_text(table_of({first, second}), "made by a test"))),
            (std::vector<score::Components>{first, second}));
  EXPECT_THROW(read_passes(dir / "nowhere"), Error);
}

TEST(SetsOf, AreSortedAndStandOnce) {
  EXPECT_EQ(sets_of(toy_documents()), (std::vector<std::string>{"one", "two"}));
}

}  // namespace
}  // namespace sejajar::training
