#include "core/score/span_evidence.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/dp/shapes.h"
#include "support/random.h"
#include "support/with_threads.h"

namespace sejajar::score {
namespace {

struct Text {
  analyze::Rows<std::uint32_t> units;
  std::vector<std::uint32_t> counts;

  Side side() const { return {units, counts}; }
};

Text random_text(std::uint32_t sentences, std::uint32_t words, test::Random& random) {
  Text text;
  text.counts.assign(words, 0);
  for (std::uint32_t k = 0; k < sentences; ++k) {
    for (std::uint32_t w = random.below(9); w > 0; --w) {
      text.units.push_back(random.below(words));
      ++text.counts[text.units.open_row().back()];
    }
    text.units.close_row();
  }
  return text;
}

lexicon::TranslationTable random_table(std::uint32_t given, std::uint32_t explained,
                                       test::Random& random) {
  lexicon::TranslationTable table;
  table.starts.push_back(0);
  for (std::uint32_t word = 0; word < given; ++word) {
    double missing = 1;
    for (std::uint32_t other = 0; other < explained; ++other) {
      if (!random.chance(0.2)) continue;
      const double probability = missing * random.unit();
      missing -= probability;
      table.translations.push_back({other, static_cast<float>(probability)});
    }
    table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
    table.missing.push_back(static_cast<float>(missing));
  }
  return table;
}

/// The formula in the header, word by word.
double naive(const Text& spans, const Text& others, const lexicon::TranslationTable& table,
             std::span<const std::uint32_t> span, std::span<const std::uint32_t> sentence) {
  double total = 0;
  for (const std::uint32_t count : others.counts) total += count;
  double missing = 0;
  for (const std::uint32_t s : span) missing += static_cast<double>(table.missing_of(s));
  double evidence = 0;
  for (const std::uint32_t t : sentence) {
    double translated = 0;
    for (const std::uint32_t s : span) {
      EXPECT_LT(s, spans.counts.size());
      for (const lexicon::Translation& entry : table.of(s)) {
        if (entry.word == t) translated += static_cast<double>(entry.probability);
      }
    }
    const double frequency = others.counts[t] / total;
    evidence +=
        std::log((translated / frequency + missing + 1) / (static_cast<double>(span.size()) + 1));
  }
  return evidence;
}

/// Calls `check(text, text, table, ranges)` for random texts and spans of 1 to `longest` sentences.
template <class Check>
void for_random_texts(std::uint32_t longest, const Check& check) {
  test::Random random(1);
  for (int round = 0; round < 20; ++round) {
    const Text spans = random_text(random.between(1, 12), 10, random);
    const Text others = random_text(random.between(1, 12), 14, random);
    const auto table = round == 0 ? lexicon::TranslationTable() : random_table(10, 14, random);
    std::vector<SentenceRange> candidates;
    const auto size = static_cast<std::uint32_t>(others.units.size());
    for (std::size_t k = 0; k < spans.units.size() * longest; ++k) {
      const std::uint32_t begin = random.below(size + 1);
      candidates.push_back({begin, random.between(begin, size)});
    }
    check(spans, others, table, CandidateRanges(longest, candidates));
  }
}

void expect_formula(const Text& spans, const Text& others, const lexicon::TranslationTable& table,
                    const CandidateRanges& ranges) {
  const SpanEvidence evidence(spans.side(), others.side(), RatioTable(others.side(), table),
                              ranges);
  for (std::uint32_t i = 0; i < ranges.starts(); ++i) {
    for (std::uint32_t size = 1; size <= ranges.longest() && i + size <= ranges.starts(); ++size) {
      const SentenceRange range = ranges.of(i, size);
      for (std::uint32_t first = range.begin; first < range.end; ++first) {
        double expected = 0;
        for (std::uint32_t j = first; j < std::min(range.end, first + dp::kMostSentences); ++j) {
          expected += naive(spans, others, table, spans.units.range(i, i + size), others.units[j]);
          EXPECT_NEAR(evidence.of(i, size, first, j + 1), expected, 1e-4);
        }
      }
    }
  }
}

TEST(SpanEvidence, EqualsItsFormula) {
  for (const std::uint32_t longest : {1U, dp::kMostSentences})
    for_random_texts(longest, expect_formula);
}

TEST(SpanEvidence, OfLongSentencesStaysFinite) {
  Text text;
  lexicon::TranslationTable table;
  table.starts.push_back(0);
  for (std::uint32_t word = 0; word < 2000; ++word) {
    text.units.push_back(word);
    text.counts.push_back(1);
    table.translations.push_back({word, 1});
    table.starts.push_back(word + 1);
    table.missing.push_back(0);
  }
  text.units.close_row();
  const CandidateRanges ranges(1, {SentenceRange{0, 1}});
  const SpanEvidence evidence(text.side(), text.side(), RatioTable(text.side(), table), ranges);
  EXPECT_NEAR(evidence.of(0, 1, 0, 1), 0, 1) << "each word explains itself, 2001 / 2001";
}

TEST(SpanEvidence, WithoutALexiconSaysNothing) {
  test::Random random(2);
  const Text spans = random_text(6, 10, random);
  const Text others = random_text(6, 10, random);
  const CandidateRanges ranges(5, std::vector<SentenceRange>(30, SentenceRange{0, 6}));
  const lexicon::TranslationTable none;
  const SpanEvidence evidence(spans.side(), others.side(), RatioTable(others.side(), none), ranges);
  EXPECT_NEAR(evidence.of(0, 5, 0, 6), 0, 1e-6);
}

TEST(SpanEvidence, IsTheSameWithAnyNumberOfThreads) {
  test::Random random(3);
  const Text spans = random_text(100, 30, random);
  const Text others = random_text(100, 30, random);
  const auto table = random_table(30, 30, random);
  const CandidateRanges ranges(1, std::vector<SentenceRange>(100, SentenceRange{0, 100}));
  const auto run = [&] {
    const SpanEvidence evidence(spans.side(), others.side(), RatioTable(others.side(), table),
                                ranges);
    std::vector<double> values;
    for (std::uint32_t i = 0; i < 100; ++i) values.push_back(evidence.of(i, 1, 0, 100));
    return values;
  };
  EXPECT_EQ(test::with_threads(1, run), test::with_threads(4, run));
}

TEST(SpanEvidence, SurvivesASentenceOfVeryManyWords) {
  Text spans, others;
  for (int k = 0; k < 5000; ++k) {
    spans.units.push_back(0);
    others.units.push_back(0);
  }
  spans.units.close_row();
  others.units.close_row();
  spans.counts = others.counts = {5000};
  const CandidateRanges ranges(1, {{0, 1}});
  const lexicon::TranslationTable table{{0, 1}, {{0, 1.0F}}, {0.0F}};
  const SpanEvidence evidence(spans.side(), others.side(), RatioTable(others.side(), table),
                              ranges);
  // Every word of the target is certain: ln[(5000 / 1 + 0 + 1) / 5001] = 0.
  EXPECT_NEAR(evidence.of(0, 1, 0, 1), 0, 0.5);
}

}  // namespace
}  // namespace sejajar::score
