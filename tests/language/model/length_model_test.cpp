#include "language/model/length_model.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>
#include <sstream>

#include "language/identify/language.h"
#include "support/refusal.h"
#include "support/temp_dir.h"

namespace sejajar::model {
namespace {

const std::string kStart = "# Made up.\nsource\ttarget\tratio\tvariance\n";
const std::string kRows = "de\ten\t0.8\t2\nen\tid\t1.25\t3\n";

LengthModels parse(const std::string& text) {
  std::istringstream in(text);
  return read_lengths({in, "pairs.tsv"});
}

TEST(LengthModels, AreReadInEitherDirection) {
  const LengthModels models = parse(kStart + kRows);
  EXPECT_EQ(models.size(), 2U);
  const auto forward = find_lengths(models, "en-GB", "id");
  const auto backward = find_lengths(models, "id", "en");
  ASSERT_TRUE(forward && backward);
  EXPECT_DOUBLE_EQ(forward->ratio, 1.25);
  EXPECT_DOUBLE_EQ(backward->ratio, 0.8);
  EXPECT_DOUBLE_EQ(forward->variance, 3);
  EXPECT_DOUBLE_EQ(backward->variance, 3);
}

TEST(LengthModels, OfAPairWithoutARowGoThroughEnglish) {
  const LengthModels models = parse(kStart + kRows);
  const auto chained = find_lengths(models, "de", "id");
  ASSERT_TRUE(chained);
  EXPECT_DOUBLE_EQ(chained->ratio, 0.8 * 1.25);
  EXPECT_DOUBLE_EQ(chained->variance, 2.5);
  EXPECT_DOUBLE_EQ(find_lengths(models, "id", "de")->ratio, 1 / chained->ratio);
  EXPECT_FALSE(find_lengths(models, "de", "fr"));
  EXPECT_FALSE(find_lengths(models, "en", "fr"));
  EXPECT_FALSE(find_lengths(models, "de", "de"));
  EXPECT_FALSE(find_lengths({}, "de", "en"));
}

TEST(LengthModels, AreWrittenAsTheyAreRead) {
  EXPECT_EQ(lengths_text(parse(kStart + kRows), "Made up."),
            kStart + "de\ten\t0.8000\t2.0000\nen\tid\t1.2500\t3.0000\n");
}

TEST(LengthModels, ReportTheLineOfAnError) {
  const struct {
    std::string text, message;
  } cases[] = {
      {"", "pairs.tsv: empty file; expected a comment with its origin and licence"},
      {"# x\nsource\n",
       "pairs.tsv:2: column 'target' is missing; expected a header with the columns source, "
       "target, "
       "ratio, variance"},
      {kStart + "de\ten\t1\n", "pairs.tsv:3: 3 columns; expected 4, as in the header"},
      {kStart + "en\tde\t1\t2\n",
       "pairs.tsv:3: languages 'en' and 'de'; expected two languages in byte order"},
      {kStart + "en\ten\t1\t2\n",
       "pairs.tsv:3: languages 'en' and 'en'; expected two languages in byte order"},
      {kStart + "de\ten\tlong\t2\n",
       "pairs.tsv:3: invalid value 'long'; expected a number above 0"},
      {kStart + "de\ten\t0\t2\n", "pairs.tsv:3: invalid value '0'; expected a number above 0"},
      {kStart + "de\ten\t1\tinf\n", "pairs.tsv:3: invalid value 'inf'; expected a number above 0"},
      {kStart + kRows + "de\ten\t0.8\t2\n",
       "pairs.tsv:5: 'de\ten\t0.8\t2' given twice; expected each entry once"},
  };
  for (const auto& [text, message] : cases) {
    EXPECT_EQ(test::refusal(ErrorKind::kModel, [&text = text] { parse(text); }), message);
  }
}

TEST(LengthModels, OfTheModelsDirectoryAreSane) {
  const LengthModels models = load_lengths(SEJAJAR_SOURCE_DIR "/models");
  EXPECT_GE(models.size(), 14U);
  for (const auto& [languages, model] : models) {
    EXPECT_EQ(identify::canonical_language(languages.first), languages.first);
    EXPECT_EQ(identify::canonical_language(languages.second), languages.second);
    EXPECT_GT(model.ratio, 0.25) << languages.first << '-' << languages.second;
    EXPECT_LT(model.ratio, 4) << languages.first << '-' << languages.second;
    EXPECT_LT(model.variance, 6.8) << languages.first << '-' << languages.second;
  }
  EXPECT_LT(find_lengths(models, "en", "zh")->ratio, 0.6) << "Han script says more in a letter";
}

TEST(LengthModels, OfADirectoryWithoutThemAreAnError) {
  const test::TempDir folder;
  const std::string message =
      test::refusal(ErrorKind::kModel, [&] { load_lengths(folder.path()); });
  EXPECT_TRUE(message.starts_with(folder / "pairs.tsv" + ": ")) << message;
}

}  // namespace
}  // namespace sejajar::model
