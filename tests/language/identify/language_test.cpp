#include "language/identify/language.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

namespace sejajar::identify {
namespace {

TEST(Language, IsMadeCanonical) {
  const struct {
    const char *tag, *canonical;
  } cases[] = {
      {"en", "en"},           {"EN-us", "en-US"}, {"en_US", "en-US"}, {"iw", "he"},
      {"in", "id"},           {"in_ID", "id-ID"}, {"ind", "id"},      {"zh-hant-tw", "zh-Hant-TW"},
      {"sr-latn", "sr-Latn"}, {"pt_BR", "pt-BR"}, {"und", "und"},     {"ban", "ban"},
  };
  for (const auto& [tag, canonical] : cases) EXPECT_EQ(canonical_language(tag), canonical);
}

TEST(Language, RefusesNonsense) {
  for (const char* tag : {"", "e", "english", "xq", "en-", "-en", "en--US", "en US", "12",
                          "\u00E9n", "en-waytoolongsubtag"}) {
    try {
      canonical_language(tag);
      FAIL() << tag;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    }
  }
}

TEST(Language, IsLowerCaseIfItIsNotATag) {
  EXPECT_EQ(canonical_or_lower("EN_us"), "en-US");
  EXPECT_EQ(canonical_or_lower("English US"), "english us");
}

TEST(Language, SafeTagsMayNameFiles) {
  for (const char* tag : {"en", "zh-Hant", "en-x-2", "en_XX", "Klingon"})
    EXPECT_TRUE(is_safe_tag(tag));
  for (const char* tag : {"", "..", "a/b", "a\\b", "-x", "_x", "e n", "\xC3\xA9", "a.b"})
    EXPECT_FALSE(is_safe_tag(tag)) << tag;
  EXPECT_TRUE(is_safe_tag(std::string(64, 'a')));
  EXPECT_FALSE(is_safe_tag(std::string(65, 'a')));
  EXPECT_FALSE(is_safe_tag(std::string_view("a\0", 2)));
}

TEST(Language, HasABase) {
  EXPECT_EQ(base_language("id-ID"), "id");
  EXPECT_EQ(base_language("zh-Hant-TW"), "zh");
  EXPECT_EQ(base_language("en"), "en");
}

TEST(Language, IsGuessedFromText) {
  const struct {
    const char *text, *tag;
  } cases[] = {
      {"The council met on Tuesday and agreed that the old bridge should be repaired before "
       "winter.",
       "en"},
      {"Le conseil s'est réuni mardi et a décidé que le vieux pont serait réparé avant l'hiver.",
       "fr"},
      {"Совет собрался во вторник и решил, что старый мост нужно отремонтировать до зимы.", "ru"},
      {"Hội đồng đã họp vào thứ Ba và đồng ý rằng cây cầu cũ cần được sửa trước mùa đông.", "vi"},
      {"Dewan bertemu pada hari Selasa dan sepakat bahwa jembatan tua itu harus diperbaiki sebelum "
       "musim hujan karena keadaannya tidak aman lagi bagi warga.",
       "id"},
      {"המועצה נפגשה ביום שלישי והחליטה שצריך לתקן את הגשר הישן לפני החורף.", "he"},
  };
  for (const auto& [text, tag] : cases) {
    const GuessedLanguage guess = guess_language(text);
    EXPECT_EQ(guess.tag, tag);
    EXPECT_TRUE(guess.reliable) << tag;
    EXPECT_GT(guess.share, 0.8) << tag;
    EXPECT_LE(guess.share, 1.0) << tag;
  }
}

TEST(Language, IsUnknownWithoutLetters) {
  for (const char* text : {"", "12 34 56", "???"}) {
    EXPECT_EQ(guess_language(text).tag, "und");
    EXPECT_FALSE(guess_language(text).reliable);
  }
}

TEST(Language, GuessesFromTheBeginningOfALongText) {
  std::string text;
  while (text.size() < 1'000'000) text += "Совет собрался во вторник. ";
  EXPECT_EQ(guess_language(text).tag, "ru");
}

}  // namespace
}  // namespace sejajar::identify
