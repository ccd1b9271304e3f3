#include "language/analyze/stored_phrases.h"

#include <gtest/gtest.h>
#include <unicode/locid.h>

#include <algorithm>
#include <set>

#include "language/analyze/concept_key.h"
#include "language/analyze/name_phrases.h"
#include "language/analyze/number_phrases.h"

namespace sejajar::analyze {
namespace {

/// `phrases` without those whose words have occurred.
Phrases first_of_each(Phrases phrases) {
  std::set<std::string> seen;
  std::erase_if(phrases, [&](const Phrase& phrase) { return !seen.insert(phrase.words).second; });
  return phrases;
}

bool is_stored(const std::string& tag) {
  return std::any_of(kPhraseStore.languages.begin(), kPhraseStore.languages.end(),
                     [&](const PhraseStore::Language& language) { return language.tag == tag; });
}

TEST(StoredPhrases, AreThoseOfIcu) {
  for (const std::string language : {"en", "id", "ru", "ar", "zh", "vi", "de"}) {
    EXPECT_TRUE(is_stored(language)) << language;
    const Phrases numbers = stored_numbers(language);
    EXPECT_EQ(numbers, first_of_each(number_phrases(language))) << language;
    EXPECT_GT(numbers.size(), 20U) << language;
    const Phrases names = stored_names(language);
    EXPECT_EQ(names, first_of_each(name_phrases(language))) << language;
    EXPECT_GT(names.size(), 500U) << language;
  }
}

TEST(StoredPhrases, HaveEveryKindOfName) {
  const Phrases names = stored_names("id");
  const Phrase expected[] = {{"Kamis", concept_key("weekday", "5")},
                             {"Vietnam", concept_key("territory", "VN")},
                             {"Belanda", concept_key("territory", "NL")},
                             {"Moskwa", concept_key("city", "Europe/Moscow")},
                             {"Yen Jepang", concept_key("currency", "JPY")}};
  for (const Phrase& phrase : expected) {
    EXPECT_EQ(std::count(names.begin(), names.end(), phrase), 1) << phrase.words;
  }
}

TEST(StoredPhrases, OfOtherTagsComeFromIcu) {
  EXPECT_FALSE(is_stored("pt-PT"));
  EXPECT_EQ(stored_numbers("pt-PT"), number_phrases("pt-PT"));
  EXPECT_EQ(stored_names("pt-PT"), name_phrases("pt-PT"));
}

TEST(StoredPhrases, OfUnknownLanguagesDoNotDependOnTheDefaultLocale) {
  const icu::Locale before = icu::Locale::getDefault();
  std::vector<Phrases> numbers;
  std::vector<Phrases> names;
  for (const char* const locale : {"en_US_POSIX", "fr_FR", "ar_EG"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale(locale), status);
    for (const std::string language : {"tlh", "got"}) {
      ASSERT_FALSE(is_stored(language));
      numbers.push_back(stored_numbers(language));
      names.push_back(stored_names(language));
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
