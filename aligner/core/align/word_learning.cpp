// Rounds of estimation run over blocks of beads, each small enough to stay near the processor and
// each for itself, so that they can run side by side; their counts are added up, and only then
// discounted and made probabilities.

#include "core/align/word_learning.h"

#include <algorithm>
#include <utility>

#include "core/align/word_estimation.h"
#include "core/dp/parallel.h"

namespace sejajar::aligning {

namespace {

using analyze::Rows;
using model::Translation;
using model::TranslationTable;

constexpr double kDiscount = 0.6;
constexpr double kPriorStrength = 0.7;
constexpr double kLeastProbability = 0.005;
constexpr std::size_t kMostInBlock = 4096;  // beads

/// One direction of a pair.
struct Direction {
  const analyze::Analysis& given;
  const analyze::Analysis& explained;
  const TranslationTable& prior;
};

/// Adds up the counts of blocks word by word and makes the rows of the table of them.
class TableMaker {
 public:
  TableMaker(const Direction& direction, std::vector<WordCounts> blocks)
      : direction_(direction),
        blocks_(std::move(blocks)),
        rows_(blocks_.size(), 0),
        counts_(direction.explained.vocabulary.size(), 0) {}

  TranslationTable make() {
    TranslationTable table;
    table.starts.push_back(0);
    for (std::uint32_t word = 0; word < direction_.given.vocabulary.size(); ++word)
      add_row(word, collect(word), table);
    return table;
  }

 private:
  /// Fills counts_ and touched_ with the counts of `word` in all blocks; returns how often it
  /// occurs.
  double collect(std::uint32_t word) {
    double occurrences = 0;
    // rows_ holds the first row of each block whose word has not been visited.
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const WordCounts& block = blocks_[b];
      if (rows_[b] == block.words.size() || block.words[rows_[b]] != word) continue;
      for (const WordCounts::Count& count : block.of(rows_[b])) {
        if (counts_[count.word] == 0) touched_.push_back(count.word);
        counts_[count.word] += count.count;
      }
      occurrences += block.occurrences[rows_[b]++];
    }
    return occurrences;
  }

  /// Appends the discounted row of `word` to `table` and empties counts_.
  void add_row(std::uint32_t word, double occurrences, TranslationTable& table) {
    double expected = 0;
    for (const std::uint32_t t : touched_) expected += static_cast<double>(counts_[t]);
    const auto prior = direction_.prior.of(word);
    double prior_mass = 0;
    for (const Translation& entry : prior) prior_mass += static_cast<double>(entry.probability);
    const double share_of_prior = kPriorStrength / std::max(1.0, prior_mass);
    const double total = std::max(occurrences, expected) + (prior.empty() ? 0 : kPriorStrength);
    const std::size_t begin = table.translations.size();
    double missing = 1;
    const auto add = [&](std::uint32_t t, double more) {
      const double count = std::max(0.0, static_cast<double>(counts_[t]) - kDiscount) + more;
      counts_[t] = 0;
      const double probability = total > 0 ? count / total : 0;
      if (probability < kLeastProbability) return;
      table.translations.push_back({t, static_cast<float>(probability)});
      missing -= probability;
    };
    // Each word of the prior takes its own count along, so that the next loop finds nothing more.
    for (const Translation& entry : prior)
      add(entry.word, share_of_prior * static_cast<double>(entry.probability));
    for (const std::uint32_t t : touched_) add(t, 0);
    touched_.clear();
    std::sort(table.translations.begin() + static_cast<std::ptrdiff_t>(begin),
              table.translations.end(),
              [](const auto& a, const auto& b) { return a.word < b.word; });
    table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
    table.missing.push_back(static_cast<float>(std::max(0.0, missing)));
  }

  const Direction& direction_;
  std::vector<WordCounts> blocks_;
  std::vector<std::size_t> rows_;
  std::vector<float> counts_;  // over the explained vocabulary; zero between the words
  std::vector<std::uint32_t> touched_;
};

}  // namespace

model::Lexicon learn_words(const analyze::PairAnalysis& pair,
                           const std::vector<WeightedBead>& beads, const Prior& prior,
                           BeadOrigin origin) {
  const Direction directions[] = {{pair.source, pair.target, prior.forward},
                                  {pair.target, pair.source, prior.backward}};
  const PriorBySource by_source(prior, pair.source.vocabulary.size(),
                                pair.target.vocabulary.size());
  const std::size_t blocks = (beads.size() + kMostInBlock - 1) / kMostInBlock;
  std::vector<WordCounts> counts[] = {std::vector<WordCounts>(blocks),
                                      std::vector<WordCounts>(blocks)};
  TranslationTable tables[2];
#pragma omp parallel if (beads.size() > dp::kParallelRows)
  {
    // Blocks know nothing of each other, nor do directions when their counts are there.
#pragma omp for schedule(dynamic, 1)
    for (std::int64_t task = 0; task < static_cast<std::int64_t>(blocks); ++task) {
      const auto b = static_cast<std::size_t>(task);
      const std::size_t begin = b * beads.size() / blocks;  // all blocks alike, and threads busy
      const std::size_t end = (b + 1) * beads.size() / blocks;
      const auto part = std::span(beads).subspan(begin, end - begin);
      BothCounts both = estimate(word_block(pair, part, origin), by_source);
      counts[0][b] = std::move(both.forward);
      counts[1][b] = std::move(both.backward);
    }
#pragma omp for schedule(static, 1)
    for (std::int64_t d = 0; d < 2; ++d)
      tables[d] = TableMaker(directions[d], std::move(counts[d])).make();
  }
  return {std::move(tables[0]), std::move(tables[1])};
}

}  // namespace sejajar::aligning
