// Precision, recall and F1 of beads against gold beads (conventions of ARCADE, and those of
// Vecalign's scorer beside them). Beads are compared as sets of index lists, so order and
// repetition don't matter. Entry points: evaluate(), measures().

#include <sejajar/evaluate.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace sejajar {
namespace {

using Indices = std::vector<std::uint32_t>;
using Shape = std::pair<Indices, Indices>;
using Shapes = std::set<Shape>;

constexpr std::size_t kNull = 4;
constexpr std::array<const char*, 5> kTypeNames = {"1-1", "1-n", "n-1", "n-m", "null"};

bool two_sided(const Shape& bead) {
  return !bead.first.empty() && !bead.second.empty();
}

std::size_t type_of(const Shape& bead) {
  if (!two_sided(bead)) return kNull;
  return (bead.first.size() == 1 ? 0U : 2U) + (bead.second.size() == 1 ? 0U : 1U);
}

Shapes as_given(const std::vector<BitextUnit>& beads) {
  Shapes shapes;
  for (const BitextUnit& bead : beads) shapes.emplace(bead.source.indices, bead.target.indices);
  return shapes;
}

Shapes with_nulls_split(const Shapes& beads) {
  Shapes split;
  for (const Shape& bead : beads) {
    if (two_sided(bead)) {
      split.insert(bead);
      continue;
    }
    for (const std::uint32_t i : bead.first) split.insert({{i}, {}});
    for (const std::uint32_t j : bead.second) split.insert({{}, {j}});
  }
  return split;
}

Shapes only_two_sided(const Shapes& beads) {
  Shapes kept;
  std::copy_if(beads.begin(), beads.end(), std::inserter(kept, kept.end()), two_sided);
  return kept;
}

std::uint64_t shared(const Shapes& beads, const Shapes& other) {
  return static_cast<std::uint64_t>(std::count_if(
      beads.begin(), beads.end(), [&](const Shape& bead) { return other.contains(bead); }));
}

/// Finds the beads that hold a sentence. The work for a bead grows with its size, not with the
/// product of its sides.
class BeadIndex {
 public:
  explicit BeadIndex(const Shapes& beads) {
    for (Shape bead : beads) {
      std::sort(bead.first.begin(), bead.first.end());
      std::sort(bead.second.begin(), bead.second.end());
      const auto number = static_cast<std::uint32_t>(beads_.size());
      for (const std::uint32_t i : bead.first) of_source_[i].push_back(number);
      for (const std::uint32_t j : bead.second) of_target_[j].push_back(number);
      beads_.push_back(std::move(bead));
    }
  }

  /// Whether some source and some target sentence of `bead` are in one bead.
  bool links(const Shape& bead) const {
    if (count(of_source_, bead.first) < count(of_target_, bead.second))
      return any_holds(numbers(of_source_, bead.first), &Shape::second, bead.second);
    return any_holds(numbers(of_target_, bead.second), &Shape::first, bead.first);
  }

 private:
  using Numbers = std::vector<std::uint32_t>;
  using Index = std::unordered_map<std::uint32_t, Numbers>;

  static std::size_t count(const Index& index, const Numbers& sentences) {
    std::size_t all = 0;
    for (const std::uint32_t sentence : sentences) {
      const auto found = index.find(sentence);
      if (found != index.end()) all += found->second.size();
    }
    return all;
  }

  static std::set<std::uint32_t> numbers(const Index& index, const Numbers& sentences) {
    std::set<std::uint32_t> all;
    for (const std::uint32_t sentence : sentences) {
      const auto found = index.find(sentence);
      if (found != index.end()) all.insert(found->second.begin(), found->second.end());
    }
    return all;
  }

  bool any_holds(const std::set<std::uint32_t>& beads, Numbers Shape::*side,
                 const Numbers& sentences) const {
    return std::any_of(beads.begin(), beads.end(), [&](std::uint32_t number) {
      const Numbers& held = beads_[number].*side;
      return std::any_of(sentences.begin(), sentences.end(), [&](std::uint32_t sentence) {
        return std::binary_search(held.begin(), held.end(), sentence);
      });
    });
  }

  std::vector<Shape> beads_;  // each side sorted
  Index of_source_;
  Index of_target_;
};

std::uint64_t laxly_shared(const Shapes& beads, const Shapes& other) {
  const BeadIndex index(other);
  return static_cast<std::uint64_t>(
      std::count_if(beads.begin(), beads.end(),
                    [&](const Shape& bead) { return other.contains(bead) || index.links(bead); }));
}

double ratio(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Counts::precision() const {
  return ratio(right_hypothesis, hypothesis);
}

double Counts::recall() const {
  return ratio(right_gold, gold);
}

double Counts::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Counts& Counts::operator+=(const Counts& other) {
  right_hypothesis += other.right_hypothesis;
  hypothesis += other.hypothesis;
  right_gold += other.right_gold;
  gold += other.gold;
  return *this;
}

Evaluation& Evaluation::operator+=(const Evaluation& other) {
  strict += other.strict;
  lax += other.lax;
  vecalign += other.vecalign;
  vecalign_lax += other.vecalign_lax;
  for (std::size_t k = 0; k < types.size(); ++k) types[k] += other.types[k];
  return *this;
}

Evaluation evaluate(const std::vector<BitextUnit>& gold,
                    const std::vector<BitextUnit>& hypothesis) {
  const Shapes given_gold = as_given(gold);
  const Shapes given_hypothesis = as_given(hypothesis);
  const Shapes split_gold = with_nulls_split(given_gold);
  const Shapes split_hypothesis = with_nulls_split(given_hypothesis);
  const Shapes g = only_two_sided(split_gold);
  const Shapes h = only_two_sided(split_hypothesis);

  Evaluation result;
  const std::uint64_t right = shared(h, g);
  const std::uint64_t lax_found = laxly_shared(g, h);
  result.strict = {right, h.size(), right, g.size()};
  result.lax = {laxly_shared(h, g), h.size(), lax_found, g.size()};
  result.vecalign = {shared(given_hypothesis, given_gold), given_hypothesis.size(), right,
                     g.size()};
  result.vecalign_lax = {laxly_shared(given_hypothesis, given_gold), given_hypothesis.size(),
                         lax_found, g.size()};
  for (const Shape& bead : split_hypothesis) {
    Counts& counts = result.types[type_of(bead)];
    const std::uint64_t hit = split_gold.contains(bead) ? 1 : 0;
    counts += {hit, 1, hit, 0};
  }
  for (const Shape& bead : split_gold) result.types[type_of(bead)].gold += 1;
  return result;
}

std::vector<Measure> measures(const Evaluation& evaluation) {
  std::vector<Measure> rows = {{"strict", evaluation.strict},
                               {"lax", evaluation.lax},
                               {"vecalign", evaluation.vecalign},
                               {"vecalign-lax", evaluation.vecalign_lax}};
  for (std::size_t k = 0; k < kTypeNames.size(); ++k) {
    rows.push_back({kTypeNames[k], evaluation.types[k]});
  }
  return rows;
}

}  // namespace sejajar
