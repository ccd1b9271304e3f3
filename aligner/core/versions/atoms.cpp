#include "core/versions/atoms.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>

namespace sejajar::versions {

namespace {

constexpr double kLeastLinkage = 0.5;

/// Another cluster and the sum of the links to it.
struct Neighbour {
  std::uint32_t cluster = 0;
  double sum = 0;
};

/// Two clusters that may be merged.
struct Link {
  double linkage = 0;
  std::uint32_t a = 0;  // of the smaller number
  std::uint32_t b = 0;

  /// Whether it comes after `other`.
  bool operator<(const Link& other) const {
    return std::tie(linkage, other.a, other.b) < std::tie(other.linkage, a, b);
  }
};

/// Clusters of sentences, numbered by their first sentences; a merged one keeps the lower number.
class Clusters {
 public:
  Clusters(const PairTable& table, const std::vector<std::uint32_t>& sizes)
      : table_(table), first_(sizes.size() + 1) {
    std::partial_sum(sizes.begin(), sizes.end(), first_.begin() + 1);
    for (std::uint32_t v = 0; v < sizes.size(); ++v) {
      for (std::uint32_t s = 0; s < sizes[v]; ++s) members_.push_back({{v, s}});
    }
    neighbours_.resize(members_.size());
    for (const PairBeads& pair : table.pairs()) link(pair);
    for (std::uint32_t a = 0; a < neighbours_.size(); ++a) {
      for (const Neighbour& neighbour : neighbours_[a])
        if (a < neighbour.cluster) offer(a, neighbour);
    }
  }

  std::vector<Atom> merged() {
    while (!heap_.empty()) {
      const Link best = heap_.top();
      heap_.pop();
      const Neighbour* current = neighbour(best.a, best.b);
      if (current != nullptr && linkage(best.a, *current) == best.linkage) merge(best.a, best.b);
    }
    std::erase_if(members_, [](const Atom& members) { return members.empty(); });
    return std::move(members_);
  }

 private:
  void link(const PairBeads& pair) {
    const SparseRows& links = pair.both.forward.links;
    for (std::uint32_t i = 0; i < links.size(); ++i) {
      const std::uint32_t a = first_[pair.source] + i;
      for (const Entry& entry : links.row(i)) {
        const std::uint32_t b = first_[pair.target] + entry.column;
        neighbours_[a].push_back({b, static_cast<double>(entry.value)});
        neighbours_[b].push_back({a, static_cast<double>(entry.value)});
      }
    }
  }

  const Neighbour* neighbour(std::uint32_t a, std::uint32_t b) const {
    const auto found = std::find_if(neighbours_[a].begin(), neighbours_[a].end(),
                                    [b](const Neighbour& other) { return other.cluster == b; });
    return found == neighbours_[a].end() ? nullptr : &*found;
  }

  /// Mean link of the sentences of `a` and its neighbour; 0 if a version is in both.
  double linkage(std::uint32_t a, const Neighbour& other) const {
    double pairs = 0;
    for (const Member& x : members_[a]) {
      for (const Member& y : members_[other.cluster]) {
        if (x.version == y.version) return 0;
        pairs += table_.aligned(x.version, y.version) ? 1 : 0;
      }
    }
    return pairs > 0 ? other.sum / pairs : 0;
  }

  void offer(std::uint32_t a, const Neighbour& other) {
    const double found = linkage(a, other);
    const auto [low, high] = std::minmax(a, other.cluster);
    if (found > kLeastLinkage) heap_.push({found, low, high});
  }

  /// Adds `b` to `a`.
  void merge(std::uint32_t a, std::uint32_t b) {
    std::erase_if(neighbours_[a], [b](const Neighbour& other) { return other.cluster == b; });
    for (const Neighbour& other : neighbours_[b]) {
      if (other.cluster == a) continue;
      std::vector<Neighbour>& theirs = neighbours_[other.cluster];
      std::erase_if(theirs, [b](const Neighbour& known) { return known.cluster == b; });
      add(neighbours_[a], other);
      add(theirs, {a, other.sum});
    }
    neighbours_[b].clear();
    Atom all;
    std::merge(members_[a].begin(), members_[a].end(), members_[b].begin(), members_[b].end(),
               std::back_inserter(all));
    members_[a] = std::move(all);
    members_[b].clear();
    for (const Neighbour& other : neighbours_[a]) offer(a, other);
  }

  static void add(std::vector<Neighbour>& neighbours, const Neighbour& more) {
    for (Neighbour& known : neighbours) {
      if (known.cluster != more.cluster) continue;
      known.sum += more.sum;
      return;
    }
    neighbours.push_back(more);
  }

  const PairTable& table_;
  std::vector<std::uint32_t> first_;  // cluster of the first sentence of each version
  std::vector<Atom> members_;  // of each cluster, by version; empty for a cluster that is gone
  std::vector<std::vector<Neighbour>> neighbours_;
  std::priority_queue<Link> heap_;
};

}  // namespace

std::vector<Atom> atoms_of(const PairTable& table, const std::vector<std::uint32_t>& sizes) {
  return Clusters(table, sizes).merged();
}

}  // namespace sejajar::versions
