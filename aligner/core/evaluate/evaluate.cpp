// Precision, recall and F1 of beads against gold beads, by the conventions of ARCADE and by those
// of Vecalign's scorer. Beads are compared as sets of index lists, so order and repetition don't
// matter. Entry points: evaluate(), measures().

#include <sejajar/evaluate.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace sejajar {
namespace {

using Indices = std::vector<std::uint32_t>;
using IndexBead = std::pair<Indices, Indices>;  // of the source, of the target
using BeadSet = std::set<IndexBead>;

constexpr std::size_t kNull = 4;  // index in kShapeNames
constexpr std::array<const char*, 5> kShapeNames = {"1-1", "1-n", "n-1", "n-m", "null"};

bool two_sided(const IndexBead& bead) {
  return !bead.first.empty() && !bead.second.empty();
}

/// Index of the shape of `bead` in kShapeNames.
std::size_t shape_index(const IndexBead& bead) {
  if (!two_sided(bead)) return kNull;
  return (bead.first.size() == 1 ? 0U : 2U) + (bead.second.size() == 1 ? 0U : 1U);
}

BeadSet as_given(const std::vector<BitextUnit>& beads) {
  BeadSet given;
  for (const BitextUnit& bead : beads) given.emplace(bead.source.indices, bead.target.indices);
  return given;
}

BeadSet with_nulls_split(const BeadSet& beads) {
  BeadSet split;
  for (const IndexBead& bead : beads) {
    if (two_sided(bead)) {
      split.insert(bead);
      continue;
    }
    for (const std::uint32_t i : bead.first) split.insert({{i}, {}});
    for (const std::uint32_t j : bead.second) split.insert({{}, {j}});
  }
  return split;
}

BeadSet only_two_sided(const BeadSet& beads) {
  BeadSet kept;
  std::copy_if(beads.begin(), beads.end(), std::inserter(kept, kept.end()), two_sided);
  return kept;
}

/// How many of `beads` are in `other`.
std::uint64_t shared(const BeadSet& beads, const BeadSet& other) {
  return static_cast<std::uint64_t>(std::count_if(
      beads.begin(), beads.end(), [&](const IndexBead& bead) { return other.contains(bead); }));
}

/// Finds the beads that hold a sentence. The work for a bead grows with its size, not with the
/// product of its sides.
class BeadIndex {
 public:
  explicit BeadIndex(const BeadSet& beads) {
    for (IndexBead bead : beads) {
      std::sort(bead.first.begin(), bead.first.end());
      std::sort(bead.second.begin(), bead.second.end());
      const auto number = static_cast<std::uint32_t>(beads_.size());
      for (const std::uint32_t i : bead.first) of_source_[i].push_back(number);
      for (const std::uint32_t j : bead.second) of_target_[j].push_back(number);
      beads_.push_back(std::move(bead));
    }
  }

  /// Whether some source and some target sentence of `bead` are in one bead.
  bool links(const IndexBead& bead) const {
    if (count(of_source_, bead.first) < count(of_target_, bead.second))
      return any_holds(numbers(of_source_, bead.first), &IndexBead::second, bead.second);
    return any_holds(numbers(of_target_, bead.second), &IndexBead::first, bead.first);
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

  bool any_holds(const std::set<std::uint32_t>& beads, Numbers IndexBead::*side,
                 const Numbers& sentences) const {
    return std::any_of(beads.begin(), beads.end(), [&](std::uint32_t number) {
      const Numbers& held = beads_[number].*side;
      return std::any_of(sentences.begin(), sentences.end(), [&](std::uint32_t sentence) {
        return std::binary_search(held.begin(), held.end(), sentence);
      });
    });
  }

  std::vector<IndexBead> beads_;  // each side sorted
  Index of_source_;
  Index of_target_;
};

/// How many of `beads` are in `other`, or have a source and a target sentence of one bead there.
std::uint64_t laxly_shared(const BeadSet& beads, const BeadSet& other) {
  const BeadIndex index(other);
  return static_cast<std::uint64_t>(std::count_if(
      beads.begin(), beads.end(),
      [&](const IndexBead& bead) { return other.contains(bead) || index.links(bead); }));
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
  for (std::size_t k = 0; k < shapes.size(); ++k) shapes[k] += other.shapes[k];
  return *this;
}

Evaluation evaluate(const std::vector<BitextUnit>& gold,
                    const std::vector<BitextUnit>& hypothesis) {
  const BeadSet given_gold = as_given(gold);
  const BeadSet given_hypothesis = as_given(hypothesis);
  const BeadSet split_gold = with_nulls_split(given_gold);
  const BeadSet split_hypothesis = with_nulls_split(given_hypothesis);
  const BeadSet g = only_two_sided(split_gold);
  const BeadSet h = only_two_sided(split_hypothesis);

  Evaluation result;
  const std::uint64_t right = shared(h, g);
  const std::uint64_t lax_found = laxly_shared(g, h);
  result.strict = {right, h.size(), right, g.size()};
  result.lax = {laxly_shared(h, g), h.size(), lax_found, g.size()};
  result.vecalign = {shared(given_hypothesis, given_gold), given_hypothesis.size(), right,
                     g.size()};
  result.vecalign_lax = {laxly_shared(given_hypothesis, given_gold), given_hypothesis.size(),
                         lax_found, g.size()};
  for (const IndexBead& bead : split_hypothesis) {
    Counts& counts = result.shapes[shape_index(bead)];
    const std::uint64_t hit = split_gold.contains(bead) ? 1 : 0;
    counts += {hit, 1, hit, 0};
  }
  for (const IndexBead& bead : split_gold) result.shapes[shape_index(bead)].gold += 1;
  return result;
}

std::vector<Measure> measures(const Evaluation& evaluation) {
  std::vector<Measure> rows = {{"strict", evaluation.strict},
                               {"lax", evaluation.lax},
                               {"vecalign", evaluation.vecalign},
                               {"vecalign-lax", evaluation.vecalign_lax}};
  for (std::size_t k = 0; k < kShapeNames.size(); ++k) {
    rows.push_back({kShapeNames[k], evaluation.shapes[k]});
  }
  return rows;
}

}  // namespace sejajar
