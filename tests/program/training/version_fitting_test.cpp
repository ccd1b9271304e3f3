#include "program/training/version_fitting.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "program/training/compose.h"
#include "support/random_versions.h"
#include "support/refusal.h"
#include "support/temp_dir.h"
#include "support/with_threads.h"

namespace sejajar::training {
namespace {

const std::vector<std::string> kLanguages = {"gv", "kl", "nv"};

/// Documents of three versions without a letter in common.
std::vector<ComposedVersions> composed_versions(std::size_t count) {
  test::Random random(3);
  std::vector<VersionLine> lines;
  for (int k = 0; k < 120; ++k) {
    const std::vector<std::uint32_t> words = test::random_words(random);
    lines.push_back({test::sentence_of(words, "abcd"), test::sentence_of(words, "efgh"),
                     test::sentence_of(words, "ijkl")});
  }
  return compose_documents(lines, count, 2);
}

TEST(VersionSet, IsWhatWasComposed) {
  const test::TempDir dir;
  const ComposedVersions composed = composed_versions(1).front();
  write_composed(composed, std::filesystem::path(dir / "set"), "a-1", kLanguages);
  const std::vector<VersionDocument> read = read_version_set(dir / "set");
  ASSERT_EQ(read.size(), 1U);
  ASSERT_EQ(read[0].versions.size(), 3U);
  EXPECT_EQ(read[0].versions[1].language, "kl");
  EXPECT_EQ(read[0].versions[1].sentences.size(), composed.texts[1].size());
  std::vector<std::vector<SentenceRange>> units = gold_units(composed, {0, 1, 2});
  std::erase_if(units, [](const std::vector<SentenceRange>& cells) {
    return (cells[0].empty() ? 0 : 1) + (cells[1].empty() ? 0 : 1) + (cells[2].empty() ? 0 : 1) < 2;
  });
  EXPECT_EQ(read[0].units, units);
  std::size_t beads = 0;
  for (const auto& [v, w] : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)}) {
    for (const BitextUnit& bead :
         pair_of(composed, static_cast<std::size_t>(v), static_cast<std::size_t>(w)).gold)
      beads += !bead.source.indices.empty() && !bead.target.indices.empty() ? 1 : 0;
  }
  EXPECT_EQ(read[0].beads.size(), beads);
}

TEST(VersionSet, NamesWhatIsWrong) {
  const test::TempDir dir;
  EXPECT_NE(test::refusal(ErrorKind::kInput, [&] { read_version_set(dir / "none"); })
                .find("none: no gold document of many versions"),
            std::string::npos);
  dir.write("a.en", "One.\n");
  dir.write("a.id", "Satu.\n");
  dir.write("a.gold", "en\tid\n0\t1\n");
  EXPECT_NE(test::refusal(ErrorKind::kInput, [&] { read_version_set(dir / ""); })
                .find("a.gold:2: '1'; expected indices of sentences below 1"),
            std::string::npos);
}

TEST(FitVersions, MakesGoldBeadsMoreProbableWithAnyNumberOfThreads) {
  const test::TempDir dir;
  int number = 0;
  for (const ComposedVersions& composed : composed_versions(3)) {
    write_composed(composed, std::filesystem::path(dir / "set"), std::to_string(++number),
                   kLanguages);
  }
  const std::vector<VersionDocument> documents = read_version_set(dir / "set");
  const std::filesystem::path models = SEJAJAR_SOURCE_DIR "/models";
  const model::WeightTable weights = model::read_weights(models / "weights.tsv");
  const auto fit = [&] { return fit_versions(documents, weights, models); };
  const FittedVersions one = test::with_threads(1, fit);
  const FittedVersions eight = test::with_threads(8, fit);
  EXPECT_LT(one.after, one.before);
  EXPECT_GT(one.weights.scores.slope, 0);
  EXPECT_EQ(one.weights.conflicts, eight.weights.conflicts);
  EXPECT_EQ(one.weights.scores.slope, eight.weights.scores.slope);
  EXPECT_EQ(one.weights.scores.offset, eight.weights.scores.offset);
}

TEST(SetRows, ChangesOnlyTheRowsOfVersions) {
  model::WeightTable table = {{"bead.1-1", "version.null"}, {{1, 2}, {3, 4}}};
  set_rows({{5, 6, 7}, {8, 9}}, table);
  EXPECT_EQ(table.names,
            (std::vector<std::string>{"bead.1-1", "version.null", "version.conflict",
                                      "version.split", "version.score", "version.score-offset"}));
  EXPECT_EQ(table.columns,
            (std::vector<std::vector<double>>{{1, 6, 5, 7, 8, 9}, {3, 6, 5, 7, 8, 9}}));
}

}  // namespace
}  // namespace sejajar::training
