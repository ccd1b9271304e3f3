#include "language/analyze/locale_names.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sejajar::analyze {
namespace {

std::vector<std::uint64_t> keys_of(const char* language, const char* text) {
  const LocaleNames names(language);
  WordList words;
  scan_words(text, words);
  std::vector<ConceptMention> mentions;
  names.find(words, mentions);
  std::vector<std::uint64_t> keys;
  for (const ConceptMention& mention : mentions) keys.push_back(mention.concept_key);
  return keys;
}

using Keys = std::vector<std::uint64_t>;

struct Case {
  const char* language;
  const char* text;
  Keys keys;
};

TEST(LocaleNames, NameTheSameThingInEveryLanguage) {
  const Keys vietnam{concept_key("territory", "VN")};
  const Keys moscow{concept_key("city", "Europe/Moscow")};
  const Keys thursday{concept_key("weekday", "5")};
  const Keys france{concept_key("territory", "FR")};
  const Keys states{concept_key("territory", "US")};
  const Case cases[] = {
      {"en", "in Vietnam", vietnam},
      {"vi", "ở Việt Nam", vietnam},
      {"ru", "во Вьетнаме", vietnam},
      {"fr", "au Vi\u00EAt Nam", vietnam},
      {"ja", "彼はベトナムへ", vietnam},
      {"zh", "我在越南。", vietnam},
      {"en", "to Moscow", moscow},
      {"ru", "в Москве", moscow},
      {"fr", "\u00E0 Moscou", moscow},
      {"pl", "Moskwa", moscow},
      {"en", "on Thursday", thursday},
      {"id", "hari Kamis", thursday},
      {"ru", "четверг", thursday},
      {"vi", "vào Thứ Năm", thursday},
      {"en", "the French", france},
      {"fr", "en fran\u00E7ais", france},
      {"vi", "nước Pháp", france},
      {"ru", "по-французски", france},
      {"en", "the US", states},
      {"en", "give us turkey", {}},
      {"ru", "США", states},
      {"id", "Amerika Serikat", states},
      {"de", "im Dienst", {}},
      {"en", "the Canadian", {concept_key("territory", "CA")}},
      {"fr", "la r\u00E9union", {}},
      {"en", "Easter", {}},
  };
  for (const Case& test : cases)
    EXPECT_EQ(keys_of(test.language, test.text), test.keys) << test.text;
}

TEST(LocaleNames, LongestNameWinsAndRangesAreKept) {
  const LocaleNames names("en");
  WordList words;
  scan_words("From Papua New Guinea to Guinea.", words);
  std::vector<ConceptMention> mentions;
  names.find(words, mentions);
  const std::vector<ConceptMention> expected = {{{5, 21}, concept_key("territory", "PG")},
                                                {{25, 31}, concept_key("territory", "GN")}};
  EXPECT_EQ(mentions, expected);
}

TEST(LocaleNames, AcceptAnUnknownLanguage) {
  EXPECT_TRUE(keys_of("und", "nothing to see").empty());
}

}  // namespace
}  // namespace sejajar::analyze
