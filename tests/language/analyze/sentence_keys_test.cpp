// Against a count of every key in every sentence.

#include "language/analyze/sentence_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "support/random.h"

namespace sejajar::analyze {
namespace {

constexpr std::uint64_t kKeys = 9;

Rows<std::uint64_t> random_rows(std::uint32_t sentences, test::Random& random) {
  Rows<std::uint64_t> rows;
  const std::uint64_t least = random.below(4);  // so that each side has keys of its own
  for (std::uint32_t k = 0; k < sentences; ++k) {
    for (std::uint32_t count = random.below(5); count > 0; --count)
      rows.push_back(least + random.below(kKeys - 3));
    std::sort(rows.open_row().begin(), rows.open_row().end());
    rows.close_row();
  }
  return rows;
}

/// The sentences with `key`, each as often as it has it.
std::vector<std::uint32_t> mentions_in(const SentenceKeys& keys, std::uint64_t key) {
  std::vector<std::uint32_t> sentences;
  for (std::uint32_t k = 0; k < keys.size(); ++k)
    sentences.insert(sentences.end(),
                     static_cast<std::size_t>(std::count(keys[k].begin(), keys[k].end(), key)), k);
  return sentences;
}

std::vector<std::uint32_t> mentions_at(std::span<const SentenceKeys::Place> places) {
  std::vector<std::uint32_t> sentences;
  for (const SentenceKeys::Place& place : places)
    sentences.insert(sentences.end(), place.count, place.sentence);
  return sentences;
}

TEST(SentenceKeys, IndexesEveryMention) {
  test::Random random(3);
  for (const std::uint32_t sentences : {0U, 1U, 2U, 20U}) {
    const SentenceKeys keys(random_rows(sentences, random));
    ASSERT_EQ(keys.size(), sentences);
    std::size_t found = 0;
    for (std::uint64_t key = 0; key < kKeys; ++key) {
      const std::vector<std::uint32_t> expected = mentions_in(keys, key);
      if (expected.empty()) continue;
      ASSERT_LT(found, keys.distinct().size());
      EXPECT_EQ(keys.distinct()[found], key);
      EXPECT_EQ(mentions_at(keys.places(found++)), expected);
    }
    EXPECT_EQ(keys.distinct().size(), found);
  }
}

TEST(SharedKeys, AreThoseOfASentenceThatTheOtherSideHas) {
  test::Random random(4);
  std::size_t shared_keys = 0;
  for (int round = 0; round < 20; ++round) {
    const SentenceKeys own(random_rows(7, random));
    const SentenceKeys others(random_rows(5, random));
    const SharedKeys shared(own, others);
    std::map<std::uint32_t, std::uint64_t> numbered;  // keys by their numbers
    for (std::uint32_t k = 0; k < own.size(); ++k) {
      std::vector<std::uint64_t> expected;
      for (std::uint64_t key = 0; key < kKeys; ++key) {
        if (std::count(own[k].begin(), own[k].end(), key) > 0 && !mentions_in(others, key).empty())
          expected.push_back(key);
      }
      auto key = expected.begin();
      shared.for_each(k, [&](const SharedKey& found) {
        ASSERT_NE(key, expected.end());
        EXPECT_EQ(found.place.sentence, k);
        EXPECT_LT(found.number, shared.size());
        EXPECT_EQ(numbered.emplace(found.number, *key).first->second, *key);
        EXPECT_EQ(found.place.count, std::count(own[k].begin(), own[k].end(), *key));
        EXPECT_EQ(mentions_at(found.own), mentions_in(own, *key));
        EXPECT_EQ(mentions_at(found.others), mentions_in(others, *key));
        ++key;
        ++shared_keys;
      });
      EXPECT_EQ(key, expected.end());
    }
    EXPECT_EQ(numbered.size(), shared.size());
  }
  EXPECT_GT(shared_keys, 100U);
}

}  // namespace
}  // namespace sejajar::analyze
