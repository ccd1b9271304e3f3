#include "language/analyze/mentions.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sejajar::analyze {
namespace {

struct Mentions {
  std::vector<std::uint64_t> numbers, names;
};

Mentions mentions_of(const char* language, const char* sentence) {
  Rows<std::uint64_t> numbers, names;
  WordList words;
  scan_words(sentence, words);
  MentionReader(mention_tables(language)).read(sentence, words, numbers, names);
  EXPECT_EQ(numbers.size(), 1U);
  EXPECT_EQ(names.size(), 1U);
  return {{numbers[0].begin(), numbers[0].end()}, {names[0].begin(), names[0].end()}};
}

struct PairCase {
  const char* one_language;
  const char* one;
  const char* other_language;
  const char* other;
};

TEST(Mentions, OfOneThingHaveOneKeyInAllLanguages) {
  const PairCase cases[] = {
      {"en", "they had 33,000 men", "id", "ada 33.000 orang"},
      {"en", "about 13.45%", "de", "etwa 13,45 %"},
      {"en", "it was 3", "ar", "كان ٣"},
      {"en", "we flew to Vietnam", "ru", "мы летели во Вьетнам"},
      {"en", "we saw Moscow", "id", "kami melihat Moskwa"},
      {"en", "they met Putin", "ru", "они встретили Путин"},
      {"en", "in Japan", "fr", "au Japon"},
  };
  for (const PairCase& test : cases) {
    const Mentions one = mentions_of(test.one_language, test.one);
    const Mentions other = mentions_of(test.other_language, test.other);
    EXPECT_FALSE(one.numbers.empty() && one.names.empty()) << test.one;
    EXPECT_EQ(one.numbers, other.numbers) << test.one << " | " << test.other;
    EXPECT_EQ(one.names, other.names) << test.one << " | " << test.other;
  }
}

TEST(Mentions, OfDifferentThingsDiffer) {
  EXPECT_NE(mentions_of("en", "we have 12").numbers, mentions_of("en", "we have 21").numbers);
  EXPECT_NE(mentions_of("en", "in Japan").names, mentions_of("en", "in France").names);
}

TEST(Mentions, AreNoneInAPlainSentence) {
  const Mentions none = mentions_of("en", "nobody minded at all");
  EXPECT_TRUE(none.numbers.empty());
  EXPECT_TRUE(none.names.empty());
  EXPECT_TRUE(mentions_of("en", "").numbers.empty());
}

TEST(Mentions, AreSortedAndRepeated) {
  const Mentions found = mentions_of("en", "we count 9 and 4 and 9 and 7");
  EXPECT_EQ(found.numbers.size(), 4U);
  EXPECT_TRUE(std::is_sorted(found.numbers.begin(), found.numbers.end()));
}

TEST(Mentions, TablesAreKept) {
  EXPECT_EQ(&mention_tables("fr"), &mention_tables("fr"));
  EXPECT_NE(&mention_tables("fr"), &mention_tables("ru"));
}

}  // namespace
}  // namespace sejajar::analyze
