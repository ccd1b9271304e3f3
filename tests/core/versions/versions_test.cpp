// Properties that hold for all versions of every text.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/versions.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

#include "core/dp/passage.h"
#include "core/versions/atoms.h"
#include "core/versions/consultation.h"
#include "core/versions/pair_alignment.h"
#include "core/versions/version_weights.h"
#include "support/random_versions.h"
#include "support/toy_lines.h"
#include "support/with_threads.h"

namespace sejajar::versions {
namespace {

using test::Random;
using Versions = std::vector<Document>;

const Models& models() {
  static const Models models =
      load_models(SEJAJAR_SOURCE_DIR "/models",
                  {test::kUnknownLanguages.begin(), test::kUnknownLanguages.end()});
  return models;
}

VersionAlignment aligned(const Versions& versions, const VersionOptions& options = {}) {
  return align_versions(versions, models(), options);
}

using Cells = std::vector<SentenceRange>;

void expect_tiles(const VersionAlignment& alignment, const Versions& versions) {
  std::vector<std::uint32_t> next(versions.size());
  for (const Unit& unit : alignment.units) {
    ASSERT_EQ(unit.cells.size(), versions.size());
    ASSERT_EQ(unit.cell_scores.size(), versions.size());
    std::uint32_t sentences = 0;
    for (std::size_t v = 0; v < versions.size(); ++v) {
      EXPECT_EQ(unit.cells[v].begin, next[v]);
      next[v] = unit.cells[v].end;
      sentences += unit.cells[v].size();
      EXPECT_GE(unit.cell_scores[v], 0);
      EXPECT_LE(unit.cell_scores[v], 1);
    }
    EXPECT_GT(sentences, 0U);
    EXPECT_GE(unit.score, 0);
    EXPECT_LE(unit.score, 1);
  }
  for (std::size_t v = 0; v < versions.size(); ++v)
    EXPECT_EQ(next[v], versions[v].sentences.size());
}

/// Whether the units are the same to the last bit, with cell order[k] of `b` for cell k of `a`.
void expect_same_units(const VersionAlignment& a, const VersionAlignment& b,
                       const std::vector<std::size_t>& order) {
  ASSERT_EQ(a.units.size(), b.units.size());
  for (std::size_t u = 0; u < a.units.size(); ++u) {
    EXPECT_EQ(a.units[u].score, b.units[u].score);
    for (std::size_t k = 0; k < order.size(); ++k) {
      EXPECT_EQ(a.units[u].cells[k], b.units[u].cells[order[k]]);
      EXPECT_EQ(a.units[u].cell_scores[k], b.units[u].cell_scores[order[k]]);
    }
  }
}

void expect_same_pair(const Alignment& a, const Alignment& b) {
  ASSERT_EQ(a.beads.size(), b.beads.size());
  for (std::size_t k = 0; k < a.beads.size(); ++k) {
    EXPECT_EQ(a.beads[k].source, b.beads[k].source);
    EXPECT_EQ(a.beads[k].target, b.beads[k].target);
    EXPECT_EQ(a.beads[k].posterior, b.beads[k].posterior);
    EXPECT_EQ(a.beads[k].cost, b.beads[k].cost);
  }
}

TEST(Versions, UnitsTileEveryVersion) {
  Random random(1);
  for (const std::uint32_t count : {1U, 2U, 3U, 6U}) {
    for (const std::uint32_t lines : {0U, 1U, 5U, 40U}) {
      const Versions versions = test::random_versions(lines, count, random);
      expect_tiles(aligned(versions), versions);
    }
  }
}

TEST(Versions, FindTheUnitsThatATextWasMadeFrom) {
  Random random(2);
  const Versions versions = test::random_versions(120, 5, random);
  const VersionAlignment found = aligned(versions);
  const auto good = std::count_if(found.units.begin(), found.units.end(),
                                  [](const Unit& unit) { return unit.score > 0.9; });
  EXPECT_GE(static_cast<double>(good), 0.9 * static_cast<double>(found.units.size()));
  EXPECT_GE(found.units.size(), 90U);
}

TEST(Versions, AnotherOrderOfTheVersionsGivesTheSameUnits) {
  Random random(3);
  const Versions versions = test::random_versions(40, 4, random);
  const VersionAlignment found = aligned(versions);
  std::vector<std::size_t> order = {0, 1, 2, 3};
  while (std::next_permutation(order.begin(), order.end())) {
    if (order[0] > order[3]) continue;  // half of them will do
    Versions permuted(4);
    for (std::size_t k = 0; k < 4; ++k) permuted[order[k]] = versions[k];
    VersionOptions options;
    options.pivot = static_cast<std::uint32_t>(order[0]);
    expect_same_units(found, aligned(permuted, options), order);
  }
}

TEST(Versions, OneAndEightThreadsGiveTheSame) {
  Random random(4);
  const Versions versions = test::random_versions(60, 5, random);
  const auto run = [&] { return aligned(versions); };
  const VersionAlignment one = test::with_threads(1, run);
  const VersionAlignment eight = test::with_threads(8, run);
  expect_same_units(one, eight, {0, 1, 2, 3, 4});
  for (std::size_t k = 0; k < one.pairs.size(); ++k)
    expect_same_pair(one.pairs[k].alignment, eight.pairs[k].alignment);
}

/// Expects that the first versions are aligned as if the last one were not there.
void expect_no_effect_of_last(const Versions& versions, const Models& models) {
  const VersionAlignment with = align_versions(versions, models);
  expect_tiles(with, versions);
  const VersionAlignment without =
      align_versions(std::span(versions).first(versions.size() - 1), models);
  EXPECT_FALSE(with.related.back());
  EXPECT_EQ(std::count(with.related.begin(), with.related.end(), false), 1);
  ASSERT_EQ(with.pairs.size(), without.pairs.size());
  for (std::size_t k = 0; k < with.pairs.size(); ++k)
    expect_same_pair(with.pairs[k].alignment, without.pairs[k].alignment);
  VersionAlignment shared = with;
  std::erase_if(shared.units, [&](const Unit& unit) { return !unit.cells.back().empty(); });
  std::vector<std::size_t> order(versions.size() - 1);
  for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
  expect_same_units(without, shared, order);
}

TEST(Versions, AnEmptyVersionChangesNothing) {
  Random random(5);
  for (const std::uint32_t count : {3U, 5U}) {
    Versions versions = test::random_versions(40, count, random);
    versions.push_back(test::document_of({}, "ab"));
    expect_no_effect_of_last(versions, models());
  }
}

/// A version of the example article.
Document article(const std::string& language) {
  std::ifstream in(SEJAJAR_SOURCE_DIR "/docs/example/article." + language + ".sentences");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return test::document_of(lines, language);
}

TEST(Versions, AnUnrelatedVersionChangesNothing) {
  const std::vector<std::string> languages = {"en", "id", "fr"};
  const Models known = load_models(SEJAJAR_SOURCE_DIR "/models", languages);
  Versions versions;
  for (const std::string& language : languages) versions.push_back(article(language));
  std::vector<std::string> others;
  for (const training::ParallelLine& line : test::toy_lines(30)) others.push_back(line.source);
  versions.push_back(test::document_of(others, "en"));
  expect_no_effect_of_last(versions, known);
}

TEST(Versions, TwoAreAlignedAsAPair) {
  Random random(7);
  for (const std::uint32_t lines : {0U, 3U, 60U}) {
    const Versions versions = test::random_versions(lines, 2, random);
    const VersionAlignment found = aligned(versions);
    const Alignment pair = align({versions[0], versions[1]}, models());
    ASSERT_EQ(found.pairs.size(), 1U);
    expect_same_pair(found.pairs[0].alignment, pair);
    ASSERT_EQ(found.units.size(), pair.beads.size());
    for (std::size_t u = 0; u < pair.beads.size(); ++u) {
      EXPECT_EQ(found.units[u].cells, (Cells{pair.beads[u].source, pair.beads[u].target}));
      EXPECT_EQ(found.units[u].score, pair.beads[u].posterior);
    }
  }
}

TEST(Versions, PivotUnitsAreCutAtEachSentenceOfThePivot) {
  Random random(8);
  const Versions versions = test::random_versions(50, 4, random);
  VersionOptions options;
  options.pivot_units = true;
  for (const std::uint32_t pivot : {0U, 2U}) {
    options.pivot = pivot;
    const VersionAlignment found = aligned(versions, options);
    expect_tiles(found, versions);
    for (const Unit& unit : found.units) EXPECT_LE(unit.cells[pivot].size(), 1U);
  }
}

TEST(Versions, RefusesWhatDoesNotFit) {
  const Versions versions = {test::document_of({"Ab."}, "gv"), test::document_of({"Ef."}, "kl")};
  VersionOptions options;
  options.pivot = 2;
  EXPECT_THROW(aligned(versions, options), Error);
  options = {};
  options.neighbours = 0;
  EXPECT_THROW(aligned(versions, options), Error);
  EXPECT_THROW(aligned({}), Error);
}

/// The sequence of units of three short versions of which most are expected to be right, those of
/// one version not counted, found by trying all.
class NaiveUnits {
 public:
  explicit NaiveUnits(const PairTable& table, const std::vector<std::uint32_t>& sizes)
      : table_(table), sizes_(sizes) {
    for (const PairBeads& pair : table.pairs()) sums_.push_back(sums_of(pair));
  }

  /// The gain and the units of the best way on from where the units before it end.
  const std::pair<double, std::vector<Cells>>& best(const std::vector<std::uint32_t>& from) {
    if (const auto found = known_.find(from); found != known_.end()) return found->second;
    std::pair<double, std::vector<Cells>> most = {from == sizes_ ? 0 : -dp::kImpossible, {}};
    std::vector<std::uint32_t> to = from;
    while (next(from, to)) {
      Cells cells;
      for (std::size_t v = 0; v < from.size(); ++v) cells.push_back({from[v], to[v]});
      const auto& rest = best(to);
      const double sum = gain(cells) + rest.first;
      if (sum <= most.first) continue;
      most = {sum, rest.second};
      most.second.insert(most.second.begin(), cells);
    }
    return known_[from] = most;
  }

  /// Whether nothing speaks for another unit: it is likely, and no two versions could divide it.
  bool clear(const Cells& cells) const {
    constexpr double kLikely = 0.8;
    const auto longer = std::count_if(cells.begin(), cells.end(),
                                      [](SentenceRange cell) { return cell.size() > 1; });
    return longer < 2 && probability(cells) > kLikely;
  }

  /// Probability of a unit in the pair that doubts it most, and that each of its sentences has a
  /// counterpart in all other versions that the unit has.
  double probability(const Cells& cells) const {
    double least = 1;
    std::uint32_t present = 0;
    for (const SentenceRange& cell : cells) present += cell.empty() ? 0 : 1;
    for (std::size_t k = 0; k < sums_.size(); ++k) least = std::min(least, probability(cells, k));
    double product = least;
    for (std::uint32_t v = 0; v < cells.size() && present > 1; ++v) {
      for (std::uint32_t s = cells[v].begin; s < cells[v].end; ++s)
        product *= translated(cells, v, s);
    }
    return product;
  }

 private:
  /// The same in pair k.
  double probability(const Cells& cells, std::size_t k) const {
    const PairBeads& pair = table_.pairs()[k];
    const SentenceRange source = cells[pair.source];
    const SentenceRange target = cells[pair.target];
    if (!source.empty() && !target.empty()) {
      const auto costs = [&pair](std::size_t a) { return pair.cost(a); };
      return dp::PassageSums(pair.beads, sums_[k], costs).probability({source, target});
    }
    double product = 1;
    for (std::uint32_t s = source.begin; s < source.end; ++s) product *= pair.both.forward.nulls[s];
    for (std::uint32_t t = target.begin; t < target.end; ++t)
      product *= pair.both.backward.nulls[t];
    return product;
  }

  static dp::PathSums sums_of(const PairBeads& pair) {
    return {pair.beads, [&pair](std::size_t a) { return pair.cost(a); }, dp::soft_min};
  }

  /// Moves `to` on to the next end of a unit that begins at `from`; false after the last.
  bool next(const std::vector<std::uint32_t>& from, std::vector<std::uint32_t>& to) const {
    for (std::size_t v = 0; v < to.size(); ++v) {
      if (to[v] < sizes_[v]) {
        ++to[v];
        return true;
      }
      to[v] = from[v];
    }
    return false;
  }

  double gain(const Cells& cells) const {
    const auto present =
        std::count_if(cells.begin(), cells.end(), [](SentenceRange cell) { return !cell.empty(); });
    return present > 1 ? probability(cells) : 0;
  }

  /// Probability that a sentence has a counterpart in the version that is least likely to have one.
  double translated(const Cells& cells, std::uint32_t v, std::uint32_t sentence) const {
    double least = 1;
    for (std::uint32_t w = 0; w < cells.size(); ++w) {
      if (w != v && !cells[w].empty())
        least = std::min(least, 1 - table_.from(v, w).nulls[sentence]);
    }
    return least;
  }

  const PairTable& table_;
  const std::vector<std::uint32_t>& sizes_;
  std::vector<dp::PathSums> sums_;
  std::map<std::vector<std::uint32_t>, std::pair<double, std::vector<Cells>>> known_;
};

/// Three versions of the same words, each perhaps without a sentence: texts as short as these would
/// teach no words of other languages.
Versions short_versions(Random& random) {
  Versions versions = test::random_versions(4, 1, random);
  versions.resize(3, versions[0]);
  for (std::size_t v = 0; v < 3; ++v) {
    versions[v].language = test::kUnknownLanguages[v];
    std::vector<Sentence>& sentences = versions[v].sentences;
    if (sentences.empty() || random.chance(0.5)) continue;
    const auto size = static_cast<std::uint32_t>(sentences.size());
    sentences.erase(sentences.begin() + random.below(size));
  }
  return versions;
}

/// The units as their sentences, in an order that does not depend on that of units without a
/// version in common.
std::vector<Atom> members_of(const std::vector<Cells>& units) {
  std::vector<Atom> all;
  for (const Cells& cells : units) {
    Atom& members = all.emplace_back();
    for (std::uint32_t v = 0; v < cells.size(); ++v)
      for (std::uint32_t s = cells[v].begin; s < cells[v].end; ++s) members.push_back({v, s});
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Versions, TheVoteFindsWhatAnExhaustiveSearchFinds) {
  Random random(9);
  const VersionOptions options;
  int clear = 0;
  for (int round = 0; round < 60; ++round) {
    const Versions versions = short_versions(random);
    const VersionAlignment found = aligned(versions);
    if (std::count(found.related.begin(), found.related.end(), false) > 0) continue;
    std::vector<std::vector<double>> lengths;
    PairTable table =
        align_pairs({{&versions[0], &versions[1], &versions[2]}, models(), options}, lengths, {});
    for (std::uint32_t r = 0; r < options.rounds; ++r)
      consult(table, version_weights(models(), {}), options.neighbours);
    std::vector<std::uint32_t> sizes;
    for (const Document& version : versions)
      sizes.push_back(static_cast<std::uint32_t>(version.sentences.size()));
    NaiveUnits naive(table, sizes);
    const std::vector<Cells> best = naive.best({0, 0, 0}).second;
    if (!std::all_of(best.begin(), best.end(),
                     [&](const Cells& cells) { return naive.clear(cells); }))
      continue;
    ++clear;
    std::vector<Cells> voted;
    for (const Unit& unit : found.units) voted.push_back(unit.cells);
    EXPECT_EQ(members_of(voted), members_of(best)) << round;
  }
  EXPECT_GT(clear, 20);
}

}  // namespace
}  // namespace sejajar::versions
