#include "program/training/training_set.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "support/lexicons.h"
#include "support/temp_dir.h"

namespace sejajar::training {
namespace {

namespace fs = std::filesystem;

void write_document(const test::TempDir& dir, const std::string& stem, const std::string& pair,
                    const std::string& gold) {
  dir.write(stem + "." + pair.substr(0, 2), "Mist rose over the ferry.\nWe ate.\nWe slept.\n");
  dir.write(stem + "." + pair.substr(3), "Kabut naik.\nKami makan lalu tidur.\n");
  dir.write(stem + "." + pair + ".gold", gold);
}

/// Two sets of a few documents.
void write_sets(const test::TempDir& dir) {
  for (const char* set : {"a", "b"}) fs::create_directory(dir.path() / set);
  write_document(dir, "a/x", "en-id", "[0]:[0]\n[1, 2]:[1]\n");
  write_document(dir, "a/y", "en-id", "[0]:[0]\n");
  write_document(dir, "a/z", "de-fr", "[]:[0]\n[0, 2]:[1]\n");
  write_document(dir, "b/x", "en-id", "[0]:[0]\n");
}

TEST(ReadTrainingSets, ReadsDocumentsInOrderWithTheirWeights) {
  const test::TempDir dir;
  write_sets(dir);
  const auto documents = read_training_sets({{dir / "b", 0.5}, {dir / "a", 1}}, {});
  std::string names;
  for (const TrainingDocument& document : documents) {
    names += document.set + ":" + document.pair + " ";
  }
  EXPECT_EQ(names, "b:en-id a:de-fr a:en-id a:en-id ");
  EXPECT_EQ(documents[0].document.weight, 0.5);
  EXPECT_EQ(documents[2].document.weight, 1);
  EXPECT_EQ(documents[2].gold.size(), 2u);
  EXPECT_EQ(documents[2].document.pair.source.size(), 3u);
  EXPECT_EQ(documents[2].document.pair.target.size(), 2u);
  EXPECT_TRUE(documents[2].document.gold.allows({3, 2, {2, 1}}));
  EXPECT_FALSE(documents[2].document.gold.allows({3, 2, {1, 1}}));
  EXPECT_TRUE(documents[1].document.gold.allows({3, 2, {3, 1}}))
      << "sentences in between belong too";
}

TEST(ReadTrainingSets, SelectsPairsAndDocuments) {
  const test::TempDir dir;
  write_sets(dir);
  EXPECT_EQ(read_training_sets({{dir / "a", 1}}, {{"en-id"}, 0, {}}).size(), 2u);
  EXPECT_EQ(read_training_sets({{dir / "a", 1}}, {{}, 1, {}}).size(), 2u);
  EXPECT_EQ(read_training_sets({{dir / "a", 1}, {dir / "b", 1}}, {{"en-id"}, 1, {}}).size(), 2u);
  EXPECT_THROW(read_training_sets({{dir / "b", 1}}, {{"de-fr"}, 0, {}}), Error);
  EXPECT_THROW(read_training_sets({{dir / "nowhere", 1}}, {}), Error);
}

TEST(ReadTrainingSets, AGoldBeyondItsTextsIsAnError) {
  const test::TempDir dir;
  fs::create_directory(dir.path() / "a");
  write_document(dir, "a/x", "en-id", "[0]:[0]\n[2]:[2]\n");
  try {
    read_training_sets({{dir / "a", 1}}, {});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.what(), dir / "a/x.en-id.gold" +
                                ": a bead has sentence 2; expected below 2, the number of lines "
                                "of " +
                                dir / "a/x.id");
  }
}

/// Number of translations that are believed before the text has been read.
std::size_t prior_entries(const test::TempDir& dir, const SetSelection& selection) {
  return read_training_sets({{dir / "a", 1}}, selection)
      .at(0)
      .document.prior.translations()
      .forward.translations.size();
}

TEST(ReadTrainingSets, WhatTheModelsKnowOfPairsIsAPrior) {
  const test::TempDir dir;
  fs::create_directory(dir.path() / "a");
  write_document(dir, "a/x", "en-id", "[0]:[0]\n");
  fs::create_directories(dir.path() / "models/lexicons");
  dir.write("models/lexicons/en-id.lex", lexicon::lexicon_bytes(test::lexicon_from(
                                             "en", "id", {{"mist", "kabut", 0.9F, 0.9F}})));
  dir.write("models/pairs.tsv", "# x\nsource\ttarget\tratio\tvariance\nen\tid\t1.25\t3\n");
  EXPECT_EQ(prior_entries(dir, {}), 0u);
  EXPECT_EQ(prior_entries(dir, {{}, 0, dir / "models"}), 1u);
  EXPECT_FALSE(read_training_sets({{dir / "a", 1}}, {})[0].document.lengths);
  const auto with = read_training_sets({{dir / "a", 1}}, {{}, 0, dir / "models"});
  ASSERT_TRUE(with[0].document.lengths);
  EXPECT_EQ(with[0].document.lengths->ratio, 1.25);
}

TEST(ReadTrainingSets, DocumentsWithModelsFollowOnceMoreWithoutThem) {
  const test::TempDir dir;
  write_sets(dir);
  fs::create_directories(dir.path() / "models/lexicons");
  dir.write("models/pairs.tsv", "# x\nsource\ttarget\tratio\tvariance\nen\tid\t1.25\t3\n");
  const auto documents = read_training_sets({{dir / "b", 0.5}}, {{}, 0, dir / "models"});
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_TRUE(documents[0].known);
  EXPECT_FALSE(documents[1].known);
  EXPECT_EQ(documents[1].set + ":" + documents[1].pair, "b:en-id");
  EXPECT_FALSE(documents[1].document.lengths);
  EXPECT_DOUBLE_EQ(documents[1].document.weight, 0.5 * kUnknown);
  EXPECT_DOUBLE_EQ(documents[0].document.weight + documents[1].document.weight, 0.5);
  EXPECT_FALSE(read_training_sets({{dir / "b", 0.5}}, {})[0].known);
}

}  // namespace
}  // namespace sejajar::training
