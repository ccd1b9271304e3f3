#include "language/analyze/stored_phrases.h"

#include <gtest/gtest.h>
#include <unicode/locid.h>

#include <cstdint>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "language/analyze/concept_key.h"
#include "language/analyze/name_phrases.h"
#include "language/analyze/number_phrases.h"

namespace sejajar::analyze {
namespace {

/// A phrase with its words and value instead of their places.
using ReadPhrase = std::tuple<std::string, std::uint64_t, std::uint16_t, Capitals, bool>;

std::vector<ReadPhrase> read(PhraseRows rows) {
  std::vector<ReadPhrase> phrases;
  for (const ListedPhrase& phrase : rows.phrases) {
    phrases.emplace_back(rows.texts + phrase.words, rows.values[phrase.value], phrase.beginning,
                         phrase.capitals, phrase.begins_lower);
  }
  return phrases;
}

std::vector<ReadPhrase> read_stored(std::span<const ListedPhrase> phrases) {
  return read({phrases, kPhraseStore.texts, kPhraseStore.values});
}

const PhraseStore::Language* find_stored(const std::string& tag) {
  for (const PhraseStore::Language& language : kPhraseStore.languages) {
    if (language.tag == tag) return &language;
  }
  return nullptr;
}

TEST(StoredPhrases, AreThoseOfIcu) {
  for (const std::string language : {"en", "id", "ru", "ar", "zh", "vi", "de"}) {
    const PhraseStore::Language* const stored = find_stored(language);
    ASSERT_NE(stored, nullptr) << language;
    EXPECT_EQ(read_stored(stored->numbers), read(number_list(language).rows())) << language;
    EXPECT_GT(stored->numbers.size(), 20U) << language;
    EXPECT_EQ(read_stored(stored->names), read(name_list(language).rows())) << language;
    EXPECT_GT(stored->names.size(), 500U) << language;
  }
}

/// The value of the name that is all of `text`; 0 if there is none.
std::uint64_t name_in(const PhraseTable& names, const std::string& text) {
  WordList words;
  scan_words(text, words);
  const PhraseTable::Match match = names.longest(words, 0);
  return match.words == words.words.size() ? match.value : 0;
}

TEST(StoredPhrases, HaveEveryKindOfName) {
  ASSERT_NE(find_stored("id"), nullptr);
  const PhraseTable names = name_table("id");
  EXPECT_EQ(name_in(names, "Kamis"), concept_key("weekday", "5"));
  EXPECT_EQ(name_in(names, "Vietnam"), concept_key("territory", "VN"));
  EXPECT_EQ(name_in(names, "Belanda"), concept_key("territory", "NL"));
  EXPECT_EQ(name_in(names, "Moskwa"), concept_key("city", "Europe/Moscow"));
  EXPECT_EQ(name_in(names, "Yen Jepang"), concept_key("currency", "JPY"));
  EXPECT_EQ(name_in(names, "kamis"), 0U);
}

TEST(StoredPhrases, OfOtherTagsComeFromIcu) {
  ASSERT_EQ(find_stored("pt-PT"), nullptr);
  EXPECT_EQ(name_in(name_table("pt-PT"), "Moscovo"), concept_key("city", "Europe/Moscow"));
  WordList words;
  scan_words("milh\u00F5es", words);
  EXPECT_EQ(number_table("pt-PT").longest(words, 0).words, 1U);
}

TEST(StoredPhrases, OfUnknownLanguagesDoNotDependOnTheDefaultLocale) {
  const icu::Locale before = icu::Locale::getDefault();
  std::vector<std::vector<ReadPhrase>> numbers;
  std::vector<std::vector<ReadPhrase>> names;
  for (const char* const locale : {"en_US_POSIX", "fr_FR", "ar_EG"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale(locale), status);
    for (const std::string language : {"tlh", "got"}) {
      ASSERT_EQ(find_stored(language), nullptr);
      numbers.push_back(read(number_list(language).rows()));
      names.push_back(read(name_list(language).rows()));
    }
    EXPECT_EQ(icu::Locale::getDefault(), icu::Locale(locale));
    icu::Locale::setDefault(before, status);
  }
  for (std::size_t k = 2; k < numbers.size(); ++k) {
    EXPECT_EQ(numbers[k], numbers[k % 2]) << k;
    EXPECT_EQ(names[k], names[k % 2]) << k;
  }
}

}  // namespace
}  // namespace sejajar::analyze
