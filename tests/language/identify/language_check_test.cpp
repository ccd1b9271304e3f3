#include <gtest/gtest.h>
#include <sejajar/language_check.h>
#include <sejajar/split.h>

#include "language/identify/language.h"
#include "support/read_documents.h"

namespace sejajar {
namespace {

const std::string kEnglish =
    "The council met on Tuesday and agreed that the old bridge should be repaired before winter. ";
const std::string kFrench =
    "Le conseil s'est r\u00E9uni mardi et a d\u00E9cid\u00E9 que le vieux pont serait "
    "r\u00E9par\u00E9 avant l'hiver. ";
const std::string kIndonesian =
    "Dewan bertemu pada hari Selasa dan sepakat bahwa jembatan tua itu harus diperbaiki sebelum "
    "musim hujan karena keadaannya tidak aman lagi bagi warga. ";

LanguageCheck check(const std::string& text, const std::string& language) {
  Document document;
  document.text = text;
  document.language = language;
  return check_language(document);
}

TEST(LanguageCheck, DetectsAnotherLanguage) {
  const std::string text = test::times(10, kFrench);
  EXPECT_FALSE(check(text, "en").agrees);
  EXPECT_TRUE(check(text, "fr-CA").agrees);
  EXPECT_TRUE(check(text, "und").agrees);
  ASSERT_FALSE(check(text, "en").languages.empty());
  EXPECT_EQ(check(text, "en").languages[0].language, "fr");
  EXPECT_GT(check(text, "en").languages[0].share, 0.9);
  EXPECT_FALSE(check(text, "fr").mixed);
}

TEST(LanguageCheck, DetectsAMixedText) {
  const LanguageCheck found =
      check(test::times(10, kEnglish) + "\n" + test::times(5, kFrench), "en");
  EXPECT_TRUE(found.agrees);
  EXPECT_TRUE(found.mixed);
  ASSERT_EQ(found.languages.size(), 2U);
  EXPECT_EQ(found.languages[1].language, "fr");
  EXPECT_NEAR(found.languages[1].share, 0.33, 0.05);
}

TEST(LanguageCheck, SamplesAllOfALongText) {
  const std::string text = test::times(5000, kEnglish) + test::times(5000, kFrench);
  const LanguageCheck found = check(text, "en");
  EXPECT_TRUE(found.mixed);
  EXPECT_NEAR(found.languages[0].share, 0.5, 0.1);
}

TEST(LanguageCheck, LooksAgainWhereTheFirstLookIsNotPlain) {
  // A fifth of a long text, in one place, is of another language.
  const std::string text = test::times(400, kEnglish) + test::times(100, kFrench);
  EXPECT_TRUE(check(text, "en").mixed);
  EXPECT_TRUE(check(text, "en").agrees);
  EXPECT_EQ(check(text, "fr").languages[0].language, "en");
}

TEST(LanguageCheck, AcceptsCloseRelativesAndShortTexts) {
  EXPECT_TRUE(check(test::times(10, kIndonesian), "ms").agrees);
  EXPECT_TRUE(check(test::times(10, kIndonesian), "id").agrees);
  EXPECT_FALSE(check(test::times(10, kIndonesian), "en").agrees);
  EXPECT_TRUE(check(kFrench.substr(0, 60), "en").agrees);
  EXPECT_TRUE(check("", "en").agrees);
  EXPECT_TRUE(check("12 34 56", "en").languages.empty());
}

TEST(LanguageCheck, DetectsTheLanguageOfEachLongSentence) {
  SplitOptions options;
  options.sentence_languages = true;
  const Document document =
      split(test::read_bytes(kEnglish + "\nOui.\n" + kFrench + "\n12.\n", {}, "en-GB"), Models(),
            options);
  ASSERT_EQ(document.sentences.size(), 4U);
  EXPECT_EQ(document.sentence_languages, (std::vector<std::string>{"en-GB", "", "fr", ""}));
  EXPECT_TRUE(split(test::read_bytes(kEnglish), Models()).sentence_languages.empty());
}

TEST(LanguageCheck, KnowsLanguagesThatAreEasilyConfused) {
  const std::pair<const char*, const char*> confusable[] = {
      {"id", "ms-MY"},    {"zsm", "id"},
      {"sr-Latn", "hr"},  {"bs", "sr"},
      {"cnr", "hr"},      {"nb", "no"},
      {"nn", "da"},       {"fil", "tl"},
      {"zh", "yue"},      {"yue-Hant", "zh-Hans"},
      {"en-US", "en-GB"}, {"fo", "is"},
      {"tn", "st"},       {"ps", "fa-AF"},
      {"lb", "de"}};
  for (const auto& [a, b] : confusable) {
    EXPECT_TRUE(identify::easily_confused(a, b)) << a << " " << b;
    EXPECT_TRUE(identify::easily_confused(b, a)) << a << " " << b;
  }
  for (const char* other : {"fr", "id", "zh", "hr", "nb"})
    EXPECT_FALSE(identify::easily_confused("en", other)) << other;
  EXPECT_TRUE(identify::is_detectable("he"));
  EXPECT_TRUE(identify::is_detectable("pt-BR"));
  EXPECT_FALSE(identify::is_detectable("und"));
}

}  // namespace
}  // namespace sejajar
