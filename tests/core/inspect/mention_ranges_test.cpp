#include "core/inspect/mention_ranges.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sejajar::inspecting {
namespace {

std::vector<std::uint64_t> sorted_keys(const std::vector<Mention>& mentions) {
  std::vector<std::uint64_t> keys;
  for (const Mention& mention : mentions) keys.push_back(mention.key);
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::vector<std::uint64_t> row_of(const analyze::Rows<std::uint64_t>& rows) {
  return {rows[0].begin(), rows[0].end()};
}

TEST(MentionPlaces, AreThoseThatTheScoresCount) {
  const std::pair<const char*, const char*> sentences[] = {
      {"en", "On 3 May 2021 two hundred French tourists met Merkel in New York."},
      {"en", "NASA and Petrović paid $1,250.50; Chapter XIV says nothing."},
      {"ru", "Вьетнам и Москва подписали 12 соглашений в четверг."},
      {"id", "Kamis lalu Jokowi bertemu 1.500 nelayan di Jepang."},
      {"ja", "オバマは2016年に広島を訪れた。"},
      {"de", "Die Schweiz und der Präsident."},
      {"en", ""}};
  std::size_t found = 0;
  for (const auto& [language, sentence] : sentences) {
    const analyze::MentionTables& tables = analyze::mention_tables(language);
    analyze::Rows<std::uint64_t> numbers, names;
    analyze::WordList words;
    analyze::scan_words(sentence, words);
    analyze::MentionReader(tables).read(sentence, words, numbers, names);
    const Mentions mentions = find_mentions(sentence, tables);
    EXPECT_EQ(sorted_keys(mentions.numbers), row_of(numbers)) << sentence;
    EXPECT_EQ(sorted_keys(mentions.names), row_of(names)) << sentence;
    found += mentions.numbers.size() + mentions.names.size();
  }
  EXPECT_GT(found, 12U);
}

TEST(MentionPlaces, ArePlaces) {
  const std::string sentence = "Then 45 ships left Vietnam.";
  const Mentions mentions = find_mentions(sentence, analyze::mention_tables("en"));
  ASSERT_EQ(mentions.numbers.size(), 1U);
  EXPECT_EQ(mentions.numbers[0].range, (ByteRange{5, 7}));
  ASSERT_EQ(mentions.names.size(), 1U);
  EXPECT_EQ(mentions.names[0].range, (ByteRange{19, 26}));
}

}  // namespace
}  // namespace sejajar::inspecting
