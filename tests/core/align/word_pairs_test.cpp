#include "core/align/word_pairs.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::aligning {
namespace {

/// Twelve lines: two words that translate each other in each, and one that stands anywhere.
struct Example {
  Example() {
    std::vector<std::string> source, target;
    for (int k = 0; k < 12; ++k) {
      const std::string common = k % 3 == 0 ? " rain" : " wind";
      source.push_back(std::string("s") + static_cast<char>('a' + k / 2) + common);
      target.push_back(std::string("t") + static_cast<char>('a' + k / 2) + " angin");
    }
    pair = {analyze::analyze(test::document_of(source, "en")),
            analyze::analyze(test::document_of(target, "id"))};
    std::vector<WeightedBead> beads;
    for (std::uint32_t k = 0; k < 12; ++k) beads.push_back({k, k + 1, k, k + 1, 1});
    block = word_block(pair, beads, BeadOrigin::kGiven);
  }

  WordRows find(const model::Lexicon& prior = {}) const {
    return find_pairs(
        block, word_places(block.source),
        PriorBySource(prior, pair.source.vocabulary.size(), pair.target.vocabulary.size()));
  }

  /// The pair of two words, or null.
  const WordPair* pair_of(const WordRows& rows, const std::string& word,
                          const std::string& other) const {
    for (const WordPair& one : rows.of(pair.source.vocabulary.find(word))) {
      if (one.target == pair.target.vocabulary.find(other)) return &one;
    }
    return nullptr;
  }

  analyze::PairAnalysis pair;
  WordBlock block;
};

const Example kExample;

TEST(WordPairs, AreThoseThatStandTogetherMoreThanByChance) {
  const WordRows rows = kExample.find();
  for (const std::string letter : {"a", "b", "c", "d", "e", "f"}) {
    const WordPair* pair = kExample.pair_of(rows, "s" + letter, "t" + letter);
    ASSERT_NE(pair, nullptr) << letter;
    EXPECT_GT(pair->forward, 0.3F);
    EXPECT_GT(pair->backward, 0.3F);
  }
  EXPECT_EQ(kExample.pair_of(rows, "sa", "tb"), nullptr);
}

TEST(WordPairs, HaveALinkInEachPlaceTheyStandIn) {
  const WordRows rows = kExample.find();
  const WordBlock& block = kExample.block;
  const analyze::Places places = word_places(block.source);
  ASSERT_EQ(rows.link_counts.size(), block.source.places.size());
  const WordLink* link = rows.links.data();
  const std::uint32_t* count = rows.link_counts.data();
  for (std::uint32_t word = 0; word < block.source.words.size(); ++word) {
    for (const std::uint32_t bead : places.of(word)) {
      // The places of the bead in their order, as far as their words are in the row.
      std::uint32_t links = 0;
      for (std::uint32_t k = block.target.starts[bead]; k < block.target.starts[bead + 1]; ++k) {
        for (std::uint32_t p = 0; p < rows.of(word).size(); ++p) {
          if (rows.of(word)[p].target != block.target.places[k]) continue;
          EXPECT_EQ(link->pair, p);
          EXPECT_EQ(link->place, k);
          ++link;
          ++links;
        }
      }
      EXPECT_EQ(*count++, links);
    }
  }
  EXPECT_GT(link - rows.links.data(), 12) << "each of s? and t? at least";
}

TEST(WordPairs, OfThePriorAreFollowedWhateverTheChance) {
  const auto row_of_rain = kExample.pair.source.vocabulary.find("rain");
  ASSERT_EQ(kExample.pair_of(kExample.find(), "rain", "ta"), nullptr);
  model::Lexicon prior;
  for (std::uint32_t word = 0; word < kExample.pair.source.vocabulary.size(); ++word) {
    if (word == row_of_rain)
      prior.forward.translations.push_back({kExample.pair.target.vocabulary.find("ta"), 0.5F});
    model::close_row(prior.forward);
  }
  const WordRows rows = kExample.find(prior);
  const WordPair* pair = kExample.pair_of(rows, "rain", "ta");
  ASSERT_NE(pair, nullptr);
  EXPECT_EQ(pair->forward_prior, 0.5F);
  EXPECT_EQ(pair->backward_prior, 0.0F);
}

/// Four lines: "sun" and "matahari" in each of two, all other words once.
struct SingleExample {
  SingleExample() {
    pair = {analyze::analyze(test::document_of({"sun lamp", "sun", "dog", "cat"}, "en")),
            analyze::analyze(
                test::document_of({"matahari lampu", "matahari", "anjing", "kucing"}, "id"))};
    std::vector<WeightedBead> beads;
    for (std::uint32_t k = 0; k < 4; ++k) beads.push_back({k, k + 1, k, k + 1, 1});
    block = word_block(pair, beads, BeadOrigin::kGuessed);
  }
  analyze::PairAnalysis pair;
  WordBlock block;
};

/// How many pairs `rows` has of the source `word`.
std::size_t pairs_of(const SingleExample& example, const WordRows& rows, const std::string& word) {
  return rows.of(example.pair.source.vocabulary.find(word)).size();
}

TEST(WordPairs, OfSingleWordsAreThoseOfThePriorAlone) {
  const SingleExample example;
  const auto find = [&](const model::Lexicon& prior) {
    return find_pairs(example.block, word_places(example.block.source),
                      PriorBySource(prior, example.pair.source.vocabulary.size(),
                                    example.pair.target.vocabulary.size()));
  };
  const auto number = [&](const std::string& word) {
    return example.pair.target.vocabulary.find(word);
  };
  model::Lexicon prior;
  for (std::uint32_t word = 0; word < example.pair.source.vocabulary.size(); ++word) {
    const std::string& text = example.pair.source.vocabulary.text(word);
    // One single word stands beside its prior, another in another bead, a recurring one beside a
    // single one.
    if (text == "lamp") prior.forward.translations.push_back({number("matah"), 0.25F});
    if (text == "dog") prior.forward.translations.push_back({number("kucin"), 0.5F});
    if (text == "sun") prior.forward.translations.push_back({number("lampu"), 0.5F});
    model::close_row(prior.forward);
  }
  const WordRows rows = find(prior);
  EXPECT_EQ(pairs_of(example, rows, "sun"), 2U);
  EXPECT_EQ(pairs_of(example, rows, "lamp"), 1U);
  EXPECT_EQ(pairs_of(example, rows, "dog"), 0U);
  EXPECT_EQ(pairs_of(example, rows, "cat"), 0U);
  std::size_t links = 0;
  for (const std::uint32_t count : rows.link_counts) links += count;
  EXPECT_EQ(links, 4U) << "sun - matahari twice, sun - lampu and lamp - matahari once";
  const WordRows unknown = find({});
  EXPECT_EQ(pairs_of(example, unknown, "sun"), 1U);
  EXPECT_EQ(pairs_of(example, unknown, "lamp"), 0U);
}

TEST(PriorBySource, TurnsTheBackwardTableAround) {
  model::Lexicon prior;
  prior.backward.translations = {{1, 0.25F}};
  model::close_row(prior.backward);
  prior.backward.translations.push_back({0, 0.5F});
  prior.backward.translations.push_back({1, 0.125F});
  model::close_row(prior.backward);
  const PriorBySource by_source(prior, 3, 2);
  ASSERT_EQ(by_source.backward.of(0).size(), 1U);
  EXPECT_EQ(by_source.backward.of(0)[0].word, 1U);
  ASSERT_EQ(by_source.backward.of(1).size(), 2U);
  EXPECT_EQ(by_source.backward.of(1)[0].probability, 0.25F);
  EXPECT_EQ(by_source.backward.of(1)[1].probability, 0.125F);
  EXPECT_TRUE(by_source.backward.of(2).empty());
}

}  // namespace
}  // namespace sejajar::aligning
