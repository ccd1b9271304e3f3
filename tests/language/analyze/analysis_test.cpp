#include "language/analyze/analysis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "language/analyze/lexical_unit.h"
#include "language/analyze/tokens.h"
#include "support/documents.h"

namespace sejajar::analyze {
namespace {

TEST(Analysis, HasOneRowPerSentence) {
  const Analysis found =
      analyze(test::document_of({"Two cats sat.", "", "cats? Yes, 3 cats"}, "en"));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found.length_sum, (std::vector<double>{0, 11, 11, 25}));
  EXPECT_EQ(found.units.size(), 3U);
  EXPECT_EQ(found.numbers.size(), 3U);
  EXPECT_EQ(found.names.size(), 3U);
  EXPECT_EQ(found.endings, (std::vector<Ending>{Ending::kStop, Ending::kNothing, Ending::kWord}));
  EXPECT_EQ(found.starts_lower, (std::vector<std::uint8_t>{0, 0, 1}));
  EXPECT_EQ(found.paragraphs, (std::vector<std::uint32_t>{0, 0, 0}));
  EXPECT_EQ(found.length(0, 3), 25);
  EXPECT_EQ(found.length(2, 3), 14);
}

TEST(Analysis, UnitsAreCountedOverTheDocumentWithoutMarks) {
  const Analysis found = analyze(test::document_of({"Cats, cats!", "CATS", "dogs."}, "en"));
  const std::uint32_t cats = found.vocabulary.find("cats");
  ASSERT_LT(cats, found.vocabulary.size());
  EXPECT_EQ(found.vocabulary.size(), 2U);
  EXPECT_EQ(found.counts[cats], 3U);
  EXPECT_EQ(found.units[0].size(), 2U);
  EXPECT_EQ(found.units.values(), 4U);
}

TEST(Analysis, UnitsOfAsciiAreThoseOfItsTokens) {
  const std::string sentence = "I don't\tKNOW: abc123DEF, x_y at 12:30 (e-mail)... 7th UNESCOLISED";
  const Analysis found = analyze(test::document_of({sentence, sentence + " \u00E9"}, "en"));
  Tokenizer tokenizer;
  std::vector<std::string> expected;
  for (const Token& token : tokenizer.tokens(sentence)) {
    if (token.kind != TokenKind::kMark) expected.push_back(lexical_unit(token.text, {}));
  }
  for (std::size_t k = 0; k < 2; ++k) {
    std::vector<std::string> units;
    for (const std::uint32_t unit : found.units[k]) {
      units.emplace_back(found.vocabulary.text(unit));
    }
    units.resize(expected.size());
    EXPECT_EQ(units, expected) << k;
  }
}

TEST(Analysis, CountsAddUpAndKeysAreSorted) {
  const Analysis found = analyze(test::document_of({"In 2003 and 1999 Anna Merkel met 17 of 20.",
                                                    "Berlin, Paris and Jakarta.", "東京は2003年。"},
                                                   "en"));
  std::size_t counted = 0;
  for (const std::uint32_t count : found.counts) counted += count;
  EXPECT_EQ(counted, found.units.values());
  EXPECT_EQ(found.counts.size(), found.vocabulary.size());
  for (const auto* keys : {&found.numbers, &found.names}) {
    EXPECT_FALSE(keys->distinct().empty());
    for (std::size_t k = 0; k < keys->size(); ++k) {
      EXPECT_TRUE(std::is_sorted((*keys)[k].begin(), (*keys)[k].end()));
    }
  }
  EXPECT_EQ(found.numbers[0].size(), 4U);
}

TEST(Analysis, LowerCaseStartsAreIgnoredInATextWithoutCapitals) {
  const std::vector<std::string> sentences = {"rain fell.", "it stopped.", "Anna went out."};
  EXPECT_EQ(analyze(test::document_of(sentences, "en")).starts_lower,
            (std::vector<std::uint8_t>{0, 0, 0}));
  EXPECT_EQ(analyze(test::document_of({"Rain fell.", "it stopped."}, "en")).starts_lower,
            (std::vector<std::uint8_t>{0, 1}));
}

/// How many sentences of each side of a pair count as quoted at both ends.
std::pair<int, int> quoted(const std::vector<std::string>& source,
                           const std::vector<std::string>& target) {
  const PairAnalysis pair =
      analyze({test::document_of(source, "en"), test::document_of(target, "ru")});
  const auto count = [](const Analysis& side) {
    return static_cast<int>(
        std::count_if(side.quotes.begin(), side.quotes.end(),
                      [](const Quotes& quotes) { return quotes.at_start && quotes.at_end; }));
  };
  return {count(pair.source), count(pair.target)};
}

TEST(Analysis, QuotationMarksCountOnlyIfBothSidesUseThem) {
  const std::vector<std::string> english = {"\"Yes.\"", "\"No.\"", "She left.", "\"Why?\""};
  EXPECT_EQ(quoted(english, {"«Да.»", "«Нет.»", "Она ушла."}), std::pair(3, 2));
  EXPECT_EQ(quoted(english, {"— Да.", "— Нет.", "Она ушла.", "— Почему?"}), std::pair(0, 0));
  EXPECT_EQ(quoted(english, {"— Да.", "— Нет.", "Она ушла.", "«Почему?»", "Дождь.", "Снег."}),
            std::pair(0, 0))
      << "three times as often on one side";
}

TEST(Analysis, MarksInsideSentencesCountOnlyIfBothSidesUseThem) {
  const auto marks = [](const std::string& target) {
    const PairAnalysis pair = analyze({test::document_of({"He said: \"Yes.\" \"No?\""}, "en"),
                                       test::document_of({target}, "ru")});
    return std::pair<int, int>(pair.source.quotes[0].count, pair.target.quotes[0].count);
  };
  EXPECT_EQ(marks("Он сказал: «Да»."), std::pair(4, 2));
  EXPECT_EQ(marks("Он сказал: — Да."), std::pair(0, 0));
}

TEST(Analysis, OfAnEmptyDocumentIsEmpty) {
  const Analysis found = analyze(test::document_of({}, "en"));
  EXPECT_EQ(found.size(), 0U);
  EXPECT_EQ(found.length(0, 0), 0);
  EXPECT_EQ(found.vocabulary.size(), 0U);
}

TEST(Analysis, ParagraphsOfOneSentenceEachCountAsOne) {
  Document document = test::document_of({"One.", "Two.", "Three."}, "en");
  EXPECT_EQ(analyze(document).paragraphs, (std::vector<std::uint32_t>{0, 0, 0}));
  document.sentences[1].paragraph = 0;
  EXPECT_EQ(analyze(document).paragraphs, (std::vector<std::uint32_t>{0, 0, 2}));
}

}  // namespace
}  // namespace sejajar::analyze
