#include "language/analyze/names.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

TEST(Names, SpellingsOfOneNameShareTheirKey) {
  const std::vector<std::string> groups[] = {
      {"Putin", "Poutine", "Путин"},
      {"Nguyen", "Nguyễn", "Нгуен"},
      {"Merkel", "Меркель"},
      {"Obama", "Обама", "オバマ", "오바마"},
      {"Hanoi", "Ханой"},
      {"Hà", "Ha"},
      {"Shevchenko", "Шевченко", "Schewtschenko"},
      {"Kharkiv", "Харків"},
      {"Washington", "Вашингтон"},
  };
  for (const auto& group : groups) {
    for (const std::string& name : group) {
      EXPECT_EQ(latin_key(name), latin_key(group.front())) << name;
    }
  }
}

TEST(Names, DifferentNamesDiffer) {
  const std::vector<std::string> names = {"Putin", "Merkel", "Obama", "Hanoi", "Jakarta", "Paris"};
  for (const std::string& one : names) {
    for (const std::string& other : names) {
      if (one == other) continue;
      EXPECT_NE(latin_key(one), latin_key(other)) << one << ' ' << other;
    }
  }
  EXPECT_EQ(latin_key("習近平"), "");
}

TEST(Names, ShortKeysAreNotDistinctive) {
  EXPECT_FALSE(is_distinctive_key(latin_key("Hà")));
  EXPECT_FALSE(is_distinctive_key(""));
  EXPECT_TRUE(is_distinctive_key(latin_key("Merkel")));
}

struct LookCase {
  const char* word;
  bool initial;
  bool name_like;
};

TEST(Names, LookLikeNamesByTheirCapital) {
  const LookCase cases[] = {
      {"Hanoi", false, true}, {"Hanoi", true, false}, {"hanoi", false, false}, {"NATO", true, true},
      {"オバマ", true, true}, {"三", false, false},   {"Путин", false, true},  {"19", false, false},
  };
  for (const LookCase& test : cases) {
    WordList list;
    scan_words(test.word, list);
    ASSERT_EQ(list.words.size(), 1U);
    EXPECT_EQ(is_name_like(list, list.words[0], test.initial), test.name_like) << test.word;
  }
}

}  // namespace
}  // namespace sejajar::analyze
