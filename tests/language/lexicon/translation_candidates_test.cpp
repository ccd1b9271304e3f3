#include "language/lexicon/translation_candidates.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/documents.h"

namespace sejajar::lexicon {
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
    std::vector<Bead> beads;
    for (std::uint32_t k = 0; k < 12; ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
    batch = em_batch(pair, beads, BeadOrigin::kGiven);
  }

  TranslationCandidates find(PairLexicon prior = {}) const {
    return translation_candidates(batch, beads_of_words(batch.source),
                                  {std::move(prior), pair.source.vocabulary.size()});
  }

  /// The pair of two words, or null.
  const Candidate* pair_of(const TranslationCandidates& rows, const std::string& word,
                           const std::string& other) const {
    for (const Candidate& one : rows.of(pair.source.vocabulary.find(word))) {
      if (one.target == pair.target.vocabulary.find(other)) return &one;
    }
    return nullptr;
  }

  analyze::PairAnalysis pair;
  EmBatch batch;
};

const Example kExample;

TEST(Candidates, AreThoseThatStandTogetherMoreThanByChance) {
  const TranslationCandidates rows = kExample.find();
  for (const std::string letter : {"a", "b", "c", "d", "e", "f"}) {
    const Candidate* pair = kExample.pair_of(rows, "s" + letter, "t" + letter);
    ASSERT_NE(pair, nullptr) << letter;
    EXPECT_GT(pair->forward, 0.3F);
    EXPECT_GT(pair->backward, 0.3F);
  }
  EXPECT_EQ(kExample.pair_of(rows, "sa", "tb"), nullptr);
}

/// The links of one bead whose sides are one word `times` times, and another once.
std::size_t links_of_repeats(std::uint32_t times) {
  std::string source = "rain", target = "hujan";
  for (std::uint32_t k = 1; k < times; ++k) {
    source += " zero";
    target += " nol";
  }
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({source, "rain"}, "en")),
                                   analyze::analyze(test::document_of({target, "hujan"}, "id"))};
  const EmBatch batch =
      em_batch(pair, std::vector<Bead>{{{0, 1}, {0, 1}, 0, 1, {}}, {{1, 2}, {1, 2}, 0, 1, {}}},
               BeadOrigin::kGiven);
  return translation_candidates(batch, beads_of_words(batch.source),
                                {PairLexicon{}, pair.source.vocabulary.size()})
      .links.size();
}

TEST(Candidates, HaveNoMoreLinksThanALongBeadHasWords) {
  EXPECT_GT(links_of_repeats(200), 150U * 150U);
  EXPECT_EQ(links_of_repeats(1000), links_of_repeats(8000));
}

TEST(Candidates, HaveALinkInEachPlaceTheyStandIn) {
  const TranslationCandidates rows = kExample.find();
  const EmBatch& batch = kExample.batch;
  const analyze::InvertedIndex index = beads_of_words(batch.source);
  ASSERT_EQ(rows.link_counts.size(), batch.source.tokens.size());
  const Link* link = rows.links.data();
  const std::uint32_t* count = rows.link_counts.data();
  for (std::uint32_t word = 0; word < batch.source.words.size(); ++word) {
    for (const std::uint32_t bead : index.of(word)) {
      // The places of the bead in their order, as far as their words are in the row.
      std::uint32_t links = 0;
      for (std::uint32_t k = batch.target.starts[bead]; k < batch.target.starts[bead + 1]; ++k) {
        for (std::uint32_t p = 0; p < rows.of(word).size(); ++p) {
          if (rows.of(word)[p].target != batch.target.tokens[k]) continue;
          EXPECT_EQ(link->candidate, p);
          EXPECT_EQ(link->token, k);
          ++link;
          ++links;
        }
      }
      EXPECT_EQ(*count++, links);
    }
  }
  EXPECT_GT(link - rows.links.data(), 12) << "each of s? and t? at least";
}

TEST(Candidates, OfThePriorAreFollowedWhateverTheChance) {
  const auto row_of_rain = kExample.pair.source.vocabulary.find("rain");
  ASSERT_EQ(kExample.pair_of(kExample.find(), "rain", "ta"), nullptr);
  PairLexicon prior;
  for (std::uint32_t word = 0; word < kExample.pair.source.vocabulary.size(); ++word) {
    if (word == row_of_rain)
      prior.forward.translations.push_back({kExample.pair.target.vocabulary.find("ta"), 0.5F});
    close_row(prior.forward);
  }
  const TranslationCandidates rows = kExample.find(prior);
  const Candidate* pair = kExample.pair_of(rows, "rain", "ta");
  ASSERT_NE(pair, nullptr);
  ASSERT_EQ(rows.known.size(), 1U);
  EXPECT_EQ(&rows.candidates[rows.known[0].candidate], pair);
  EXPECT_EQ(rows.known[0].forward, 0.5F);
  EXPECT_EQ(rows.known[0].backward, 0.0F);
}

/// Four lines: "sun" and "matahari" in each of two, all other words once.
struct HapaxExample {
  HapaxExample() {
    pair = {analyze::analyze(test::document_of({"sun lamp", "sun", "dog", "cat"}, "en")),
            analyze::analyze(
                test::document_of({"matahari lampu", "matahari", "anjing", "kucing"}, "id"))};
    std::vector<Bead> beads;
    for (std::uint32_t k = 0; k < 4; ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
    batch = em_batch(pair, beads, BeadOrigin::kGuessed);
  }
  analyze::PairAnalysis pair;
  EmBatch batch;
};

/// How many pairs `rows` has of the source `word`.
std::size_t pairs_of(const HapaxExample& example, const TranslationCandidates& rows,
                     const std::string& word) {
  return rows.of(example.pair.source.vocabulary.find(word)).size();
}

TEST(Candidates, OfHapaxesAreThoseOfThePriorAlone) {
  const HapaxExample example;
  const auto find = [&](PairLexicon prior) {
    return translation_candidates(example.batch, beads_of_words(example.batch.source),
                                  {std::move(prior), example.pair.source.vocabulary.size()});
  };
  const auto number = [&](const std::string& word) {
    return example.pair.target.vocabulary.find(word);
  };
  PairLexicon prior;
  for (std::uint32_t word = 0; word < example.pair.source.vocabulary.size(); ++word) {
    const std::string text(example.pair.source.vocabulary.text(word));
    // One single word stands beside its prior, another in another bead, a recurring one beside a
    // single one.
    if (text == "lamp") prior.forward.translations.push_back({number("matah"), 0.25F});
    if (text == "dog") prior.forward.translations.push_back({number("kucin"), 0.5F});
    if (text == "sun") prior.forward.translations.push_back({number("lampu"), 0.5F});
    close_row(prior.forward);
  }
  const TranslationCandidates rows = find(prior);
  EXPECT_EQ(pairs_of(example, rows, "sun"), 2U);
  EXPECT_EQ(pairs_of(example, rows, "lamp"), 1U);
  EXPECT_EQ(pairs_of(example, rows, "dog"), 0U);
  EXPECT_EQ(pairs_of(example, rows, "cat"), 0U);
  std::size_t links = 0;
  for (const std::uint32_t count : rows.link_counts) links += count;
  EXPECT_EQ(links, 4U) << "sun - matahari twice, sun - lampu and lamp - matahari once";
  const TranslationCandidates unknown = find({});
  EXPECT_EQ(pairs_of(example, unknown, "sun"), 1U);
  EXPECT_EQ(pairs_of(example, unknown, "lamp"), 0U);
}

/// "lamp" and "dog" are in two beads each, but stand beside "anjing" and "lampu" only once.
struct PartExample {
  PartExample() {
    pair = {analyze::analyze(
                test::document_of({"lamp cat", "lamp dog", "dog", "sea sea", "mill"}, "en")),
            analyze::analyze(
                test::document_of({"lampu", "lampu anjing", "anjing", "laut", "batu"}, "id"))};
    for (std::uint32_t k = 0; k < 5; ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  }

  /// The pairs of `word`: the other word, and the initial p(other | word).
  std::map<std::string, float> pairs_of(const std::string& word, bool is_part,
                                        const PairLexicon& prior = {}) const {
    const EmBatch batch = em_batch(pair, beads, BeadOrigin::kGuessed, is_part);
    const TranslationCandidates rows = translation_candidates(
        batch, beads_of_words(batch.source), {prior, pair.source.vocabulary.size()});
    std::map<std::string, float> pairs;
    for (const Candidate& one : rows.of(batch.source.ids[pair.source.vocabulary.find(word)]))
      pairs[std::string(pair.target.vocabulary.text(batch.target.words[one.target]))] = one.forward;
    return pairs;
  }

  analyze::PairAnalysis pair;
  std::vector<Bead> beads;
};

TEST(Candidates, OfAPartCoOccurMoreThanOnce) {
  const PartExample example;
  const auto all = example.pairs_of("lamp", false);
  EXPECT_EQ(all.size(), 2U);
  EXPECT_EQ(all.count("lampu"), 1U);
  EXPECT_EQ(all.count("anjin"), 1U);
  const auto part = example.pairs_of("lamp", true);
  EXPECT_EQ(part.size(), 1U);
  EXPECT_EQ(part.count("lampu"), 1U);
}

TEST(Candidates, OfHapaxesThatAreRepeatedInTheirBeadStartAsThoseOfOtherWords) {
  const PartExample example;
  PairLexicon prior;
  for (std::uint32_t word = 0; word < example.pair.source.vocabulary.size(); ++word) {
    if (example.pair.source.vocabulary.text(word) == "sea")
      prior.forward.translations.push_back({example.pair.target.vocabulary.find("laut"), 0.5F});
    close_row(prior.forward);
  }
  const auto all = example.pairs_of("sea", false, prior);
  ASSERT_EQ(all.count("laut"), 1U);
  EXPECT_EQ(example.pairs_of("sea", true, prior), all);
  EXPECT_TRUE(example.pairs_of("sea", true).empty());
}

TEST(Prior, HasBackwardEntriesBySource) {
  PairLexicon prior;
  prior.backward.translations = {{1, 0.25F}};
  close_row(prior.backward);
  prior.backward.translations.push_back({0, 0.5F});
  prior.backward.translations.push_back({1, 0.125F});
  close_row(prior.backward);
  const TranslationTable by_source = Prior(prior, 3).backward_by_source();
  ASSERT_EQ(by_source.of(0).size(), 1U);
  EXPECT_EQ(by_source.of(0)[0].word, 1U);
  ASSERT_EQ(by_source.of(1).size(), 2U);
  EXPECT_EQ(by_source.of(1)[0].probability, 0.25F);
  EXPECT_EQ(by_source.of(1)[1].probability, 0.125F);
  EXPECT_TRUE(by_source.of(2).empty());
}

}  // namespace
}  // namespace sejajar::lexicon
