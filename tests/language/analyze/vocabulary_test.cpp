// Ids, texts and growth of a vocabulary.

#include "language/analyze/vocabulary.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace sejajar::analyze {
namespace {

TEST(Vocabulary, NumbersTextsInTheOrderOfTheirFirstOccurrence) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.find("a"), 0u);
  EXPECT_EQ(vocabulary.intern("b"), 0u);
  EXPECT_EQ(vocabulary.intern("a"), 1u);
  EXPECT_EQ(vocabulary.intern("b"), 0u);
  EXPECT_EQ(vocabulary.intern(""), 2u);
  EXPECT_EQ(vocabulary.size(), 3u);
  EXPECT_EQ(vocabulary.text(1), "a");
  EXPECT_EQ(vocabulary.text(2), "");
  EXPECT_EQ(vocabulary.find(""), 2u);
  EXPECT_EQ(vocabulary.find("c"), 3u);
}

TEST(Vocabulary, KeepsTextsApartThatDifferInOneByte) {
  Vocabulary vocabulary;
  std::set<std::string> texts;
  for (std::size_t size = 0; size <= 40; ++size) {
    for (std::size_t place = 0; place <= size; ++place) {
      std::string text(size, 'x');
      if (place < size) text[place] = '\0';
      texts.insert(text);
      vocabulary.intern(text);
    }
  }
  EXPECT_EQ(vocabulary.size(), texts.size());
  for (const std::string& text : texts) EXPECT_EQ(vocabulary.text(vocabulary.find(text)), text);
}

TEST(Vocabulary, HasDifferentHashesForShortTextsOfOneSize) {
  std::mt19937 random(1);
  for (std::size_t size = 1; size <= StringHash::kInjective; ++size) {
    std::set<std::string> texts;
    std::set<std::size_t> hashes;
    for (int k = 0; k < 20'000; ++k) {
      std::string text(size, '\0');
      for (char& byte : text) byte = static_cast<char>(random());
      texts.insert(text);
      hashes.insert(StringHash()(text));
    }
    EXPECT_EQ(hashes.size(), texts.size()) << size;
  }
}

TEST(Vocabulary, TakesTextsOfAnother) {
  Vocabulary other;
  Vocabulary vocabulary;
  vocabulary.intern("a long text, whose bytes are compared");
  for (const char* text : {"", "b", "a long text, whose bytes are compared"}) other.intern(text);
  EXPECT_EQ(vocabulary.intern(other, 2), 0u);
  EXPECT_EQ(vocabulary.intern(other, 1), 1u);
  EXPECT_EQ(vocabulary.intern("b"), 1u);
  EXPECT_EQ(vocabulary.intern(other, 0), 2u);
  EXPECT_EQ(vocabulary.text(2), "");
}

TEST(Vocabulary, GrowsWithoutForgetting) {
  Vocabulary vocabulary;
  constexpr std::uint32_t kTexts = 20'000;
  for (std::uint32_t k = 0; k < kTexts; ++k) EXPECT_EQ(vocabulary.intern(std::to_string(k)), k);
  for (std::uint32_t k = 0; k < kTexts; ++k) EXPECT_EQ(vocabulary.find(std::to_string(k)), k);
  const Vocabulary copy = vocabulary;
  EXPECT_EQ(copy.find("19999"), 19'999u);
  EXPECT_EQ(copy.find("20000"), kTexts);
}

}  // namespace
}  // namespace sejajar::analyze
