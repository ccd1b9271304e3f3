#include "program/training/length_training.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <cmath>

namespace sejajar::training {
namespace {

/// Lines whose sides have `source` and `target` letters, now and then with a space between them.
ParallelText text_of(const LanguagePair& languages, std::size_t source, std::size_t target,
                     std::size_t lines = kFewestMeasured) {
  ParallelText text{"made.tsv", languages, {}};
  for (std::size_t k = 0; k < lines; ++k) {
    text.lines.push_back({std::string(source, 'a'), std::string(target - 1, 'b') + " b"});
  }
  return text;
}

TEST(TrainLengths, MeasureLettersWithoutWhiteSpace) {
  const auto models = train_lengths({text_of({"en", "id"}, 20, 30)});
  ASSERT_EQ(models.size(), 1U);
  EXPECT_NEAR(models.at({"en", "id"}).ratio, 1.5, 1e-9);
  EXPECT_EQ(models.at({"en", "id"}).variance, 0.1) << "the least that is believed";
}

TEST(TrainLengths, PutTheLesserLanguageFirst) {
  const auto models = train_lengths({text_of({"id", "en"}, 30, 20), text_of({"en", "fr"}, 10, 9)});
  ASSERT_EQ(models.size(), 2U);
  EXPECT_NEAR(models.at({"en", "id"}).ratio, 1.5, 1e-9);
  EXPECT_NEAR(models.at({"en", "fr"}).ratio, 0.9, 1e-9);
}

TEST(TrainLengths, CountTextsAlikeHoweverLong) {
  const auto models =
      train_lengths({text_of({"en", "id"}, 10, 20, 5000), text_of({"id", "en"}, 10, 20)});
  EXPECT_NEAR(models.at({"en", "id"}).ratio, 1, 1e-9);
}

TEST(TrainLengths, FindHowFarLinesAreFromTheRatio) {
  ParallelText text = text_of({"en", "id"}, 90, 110);
  const ParallelText shorter = text_of({"en", "id"}, 110, 90);
  text.lines.insert(text.lines.end(), shorter.lines.begin(), shorter.lines.end());
  const auto model = train_lengths({text}).at({"en", "id"});
  EXPECT_NEAR(model.ratio, 1, 1e-9);
  EXPECT_NEAR(model.variance, 20.0 * 20.0 / 100, 1e-9);
  text.lines.push_back({"a", std::string(100000, 'b')});
  text.lines.push_back({std::string(100000, 'a'), "b"});
  EXPECT_LT(train_lengths({text}).at({"en", "id"}).variance, 4.3) << "outliers rule it";
}

TEST(TrainLengths, LeaveOutLinesThatCannotBeSeen) {
  ParallelText text = text_of({"en", "ja"}, 20, 10);
  text.lines.push_back({"alone", "\u3000"});
  EXPECT_NEAR(train_lengths({text}).at({"en", "ja"}).ratio, 0.5, 1e-9);
  text.lines.pop_back();
  text.lines.back().source = "\u3000";
  try {
    train_lengths({text});
    ADD_FAILURE() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_STREQ(error.what(), "made.tsv: 99 lines; expected at least 100");
  }
}

}  // namespace
}  // namespace sejajar::training
