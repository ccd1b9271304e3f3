// A weighted longest increasing subsequence with a Fenwick tree of prefix maxima. Source:
// Abouelhoda & Ohlebusch (2005), one-dimensional chaining.

#include "core/anchor/chain.h"

#include <algorithm>
#include <cstdlib>

namespace sejajar::anchor {

namespace {

constexpr std::size_t kNone = SIZE_MAX;

/// The best chain that ends at or before each target sentence.
class PrefixBest {
 public:
  explicit PrefixBest(std::size_t size) : best_(size + 1, {0.0, kNone}) {}

  struct Best {
    double weight;
    std::size_t last;  // index of the chain's last candidate
  };

  /// Best chain among target sentences 0 .. end - 1.
  Best before(std::size_t end) const {
    Best best{0.0, kNone};
    for (std::size_t k = end; k > 0; k &= k - 1) {
      if (best_[k].weight > best.weight) best = best_[k];
    }
    return best;
  }

  void add(std::size_t target, Best chain) {
    for (std::size_t k = target + 1; k < best_.size(); k += k & (~k + 1)) {
      if (chain.weight > best_[k].weight) best_[k] = chain;
    }
  }

 private:
  std::vector<Best> best_;
};

}  // namespace

std::vector<Candidate> heaviest_chain(const std::vector<Candidate>& candidates,
                                      std::uint32_t target_size) {
  PrefixBest tree(target_size);
  std::vector<PrefixBest::Best> chains(candidates.size());
  // Candidates of one source sentence are looked up before any of them is added, so that a chain
  // takes at most one of them.
  for (std::size_t begin = 0; begin < candidates.size();) {
    std::size_t end = begin;
    for (; end < candidates.size() && candidates[end].source == candidates[begin].source; ++end) {
      chains[end] = tree.before(candidates[end].target);
    }
    for (std::size_t k = begin; k < end; ++k) {
      tree.add(candidates[k].target, {chains[k].weight + candidates[k].weight, k});
    }
    begin = end;
  }
  std::vector<Candidate> chain;
  for (std::size_t k = tree.before(target_size).last; k != kNone; k = chains[k].last) {
    chain.push_back(candidates[k]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<Candidate> supported(const std::vector<Candidate>& chain) {
  std::vector<Candidate> kept;
  const auto offset = [](const Candidate& c) {
    return static_cast<std::int64_t>(c.target) - static_cast<std::int64_t>(c.source);
  };
  std::size_t first = 0;  // first candidate within the neighbourhood of k
  for (std::size_t k = 0; k < chain.size(); ++k) {
    while (chain[first].source + kNeighbourhood < chain[k].source) ++first;
    std::uint32_t supporters = 0;
    for (std::size_t o = first;
         o < chain.size() && chain[o].source <= chain[k].source + kNeighbourhood; ++o) {
      if (o != k && std::abs(offset(chain[o]) - offset(chain[k])) <= kOffsetSlack) ++supporters;
    }
    if (supporters >= kSupporters) kept.push_back(chain[k]);
  }
  return kept;
}

}  // namespace sejajar::anchor
