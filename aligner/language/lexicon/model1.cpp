// Expected counts are found batch by batch, each small enough for the cache, in parallel; they are
// added up, and only then discounted and normalised.

#include "language/lexicon/model1.h"

#include <algorithm>
#include <utility>

#include "ground/threads/parallel.h"
#include "language/lexicon/model1_em.h"

namespace sejajar::lexicon {

namespace {

constexpr double kDiscount = 0.6;
constexpr double kPriorStrength = 0.7;
constexpr double kLeastProbability = 0.005;
constexpr std::size_t kBatchBeads = 4096;  // at most
constexpr std::size_t kSerialBeads = 512;  // below this, threads cost more than they save

/// Sums up the counts of the batches in one direction and makes a table of them.
class TableMaker {
 public:
  TableMaker(std::vector<TranslationCounts> batches, const TranslationTable& prior,
             std::size_t explained_words)
      : batches_(std::move(batches)),
        prior_(prior),
        rows_(batches_.size(), 0),
        counts_(explained_words, 0) {}

  TranslationTable make(std::uint32_t given_words) {
    TranslationTable table;
    table.starts.push_back(0);
    for (std::uint32_t word = 0; word < given_words; ++word) add_row(word, collect(word), table);
    return table;
  }

 private:
  /// Fills counts_ and touched_ with the counts of `word` in all batches; returns its occurrences.
  double collect(std::uint32_t word) {
    double occurrences = 0;
    // rows_ holds the first row of each batch whose word has not been visited.
    for (std::size_t b = 0; b < batches_.size(); ++b) {
      const TranslationCounts& batch = batches_[b];
      if (rows_[b] == batch.words.size() || batch.words[rows_[b]] != word) continue;
      for (const TranslationCounts::Count& count : batch.of(rows_[b])) {
        if (counts_[count.word] == 0) touched_.push_back(count.word);
        counts_[count.word] += count.count;
      }
      occurrences += batch.occurrences[rows_[b]++];
    }
    return occurrences;
  }

  /// Appends the discounted row of `word` to `table` and clears counts_.
  void add_row(std::uint32_t word, double occurrences, TranslationTable& table) {
    double expected = 0;
    for (const std::uint32_t t : touched_) expected += static_cast<double>(counts_[t]);
    const auto prior = prior_.of(word);
    double prior_mass = 0;
    for (const Translation& entry : prior) prior_mass += static_cast<double>(entry.probability);
    const double prior_share = kPriorStrength / std::max(1.0, prior_mass);
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
    // This clears the counts of the prior's words, so the next loop does not add them again.
    for (const Translation& entry : prior)
      add(entry.word, prior_share * static_cast<double>(entry.probability));
    for (const std::uint32_t t : touched_) add(t, 0);
    touched_.clear();
    std::sort(table.translations.begin() + static_cast<std::ptrdiff_t>(begin),
              table.translations.end(),
              [](const auto& a, const auto& b) { return a.word < b.word; });
    table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
    table.missing.push_back(static_cast<float>(std::max(0.0, missing)));
  }

  std::vector<TranslationCounts> batches_;
  const TranslationTable& prior_;
  std::vector<std::size_t> rows_;
  std::vector<float> counts_;  // per explained word; zero between the rows
  std::vector<std::uint32_t> touched_;
};

}  // namespace

PairLexicon learn_translations(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads,
                               const Prior& prior, BeadOrigin origin) {
  const std::uint32_t sources = pair.source.vocabulary.size();
  const std::uint32_t targets = pair.target.vocabulary.size();
  const std::size_t batches = (beads.size() + kBatchBeads - 1) / kBatchBeads;
  std::vector<TranslationCounts> forward(batches);
  std::vector<TranslationCounts> backward(batches);
  PairLexicon learnt;
  const bool parallel = beads.size() > kSerialBeads;
  const bool in_parts = batches > 1 && origin == BeadOrigin::kGuessed;
  const auto count = static_cast<std::uint32_t>(batches);
  threads::for_chunks({count, 1, parallel}, [&](std::uint32_t b, std::uint32_t) {
    const std::size_t begin = std::size_t{b} * beads.size() / batches;  // batches of equal size
    const std::size_t end = (std::size_t{b} + 1) * beads.size() / batches;
    const auto part = std::span(beads).subspan(begin, end - begin);
    BothCounts both = expected_counts(em_batch(pair, part, origin, in_parts), prior);
    forward[b] = std::move(both.forward);
    backward[b] = std::move(both.backward);
  });
  threads::both(
      parallel,
      [&] {
        learnt.forward =
            TableMaker(std::exchange(forward, {}), prior.translations().forward, targets)
                .make(sources);
      },
      [&] {
        learnt.backward =
            TableMaker(std::exchange(backward, {}), prior.translations().backward, sources)
                .make(targets);
      });
  return learnt;
}

}  // namespace sejajar::lexicon
