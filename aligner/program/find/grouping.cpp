#include "program/find/grouping.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <queue>

namespace sejajar::find {
namespace {

/// The log-odds of pairs of documents, the greatest first.
using LogOdds = std::vector<double>;

LogOdds merged(const LogOdds& a, const LogOdds& b) {
  LogOdds all;
  all.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all), std::greater<>());
  return all;
}

/// Groups that are still growing.
class Clusters {
 public:
  Clusters(const std::vector<std::uint32_t>& languages, const std::vector<Link>& links,
           const GroupingOptions& options)
      : options_(options),
        group_(languages.size()),
        members_(languages.size(), 1),
        languages_(languages.size()),
        links_(languages.size()) {
    std::iota(group_.begin(), group_.end(), 0U);
    for (std::size_t d = 0; d < languages.size(); ++d) languages_[d] = {languages[d]};
    for (const Link& link : links) {
      if (link.log_odds <= kLeastLogOdds) continue;
      links_[link.first][link.second] = {link.log_odds};
      links_[link.second][link.first] = {link.log_odds};
    }
    for (std::uint32_t a = 0; a < links_.size(); ++a) {
      for (const auto& [b, values] : links_[a]) {
        if (a < b) propose(a, b, values);
      }
    }
  }

  std::vector<std::uint32_t> join_all() {
    while (!proposals_.empty()) {
      const Proposal next = proposals_.top();
      proposals_.pop();
      // A proposal is out of date if one of its groups has been joined with another since.
      if (members_[next.a] != next.a_members || members_[next.b] != next.b_members) continue;
      join(next.a, next.b);
    }
    return group_of_each();
  }

 private:
  struct Proposal {
    double linkage;
    std::uint32_t a, b;  // a < b
    std::uint32_t a_members, b_members;

    bool operator<(const Proposal& other) const {
      if (linkage != other.linkage) return linkage < other.linkage;
      return a != other.a ? a > other.a : b > other.b;
    }
  };

  bool may_join(std::uint32_t a, std::uint32_t b) const {
    if (options_.many_of_language) return true;
    const auto& mine = languages_[a];
    return std::none_of(languages_[b].begin(), languages_[b].end(), [&](std::uint32_t language) {
      return std::binary_search(mine.begin(), mine.end(), language);
    });
  }

  void propose(std::uint32_t a, std::uint32_t b, const LogOdds& values) {
    const std::size_t majority = std::size_t{members_[a]} * members_[b] / 2 + 1;
    const std::size_t known = std::min(majority, values.size());
    const double sum =
        std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(known), 0.0) +
        static_cast<double>(majority - known) * kLeastLogOdds;
    const double linkage = sum / static_cast<double>(majority);
    const auto [first, second] = std::minmax(a, b);
    if (linkage > options_.least_log_odds && may_join(a, b))
      proposals_.push({linkage, first, second, members_[first], members_[second]});
  }

  /// Moves all of `b` into `a`, the lesser.
  void join(std::uint32_t a, std::uint32_t b) {
    group_[b] = a;
    members_[a] += members_[b];
    members_[b] = 0;
    std::vector<std::uint32_t> languages;
    std::merge(languages_[a].begin(), languages_[a].end(), languages_[b].begin(),
               languages_[b].end(), std::back_inserter(languages));
    languages_[a] = std::move(languages);
    links_[a].erase(b);
    for (const auto& [other, values] : links_[b]) {
      links_[other].erase(b);
      if (other == a) continue;
      links_[other][a] = links_[a][other] = merged(links_[a][other], values);
    }
    links_[b].clear();
    for (const auto& [other, values] : links_[a]) propose(a, other, values);
  }

  std::vector<std::uint32_t> group_of_each() {
    // A group was joined to a lesser one, so each is settled before those that point to it.
    for (std::uint32_t& joined_to : group_) joined_to = group_[joined_to];
    return group_;
  }

  GroupingOptions options_;
  std::vector<std::uint32_t> group_;  // what each was joined to, or itself
  std::vector<std::uint32_t> members_;
  std::vector<std::vector<std::uint32_t>> languages_;    // sorted
  std::vector<std::map<std::uint32_t, LogOdds>> links_;  // those above kLeastLogOdds
  std::priority_queue<Proposal> proposals_;
};

}  // namespace

std::vector<std::uint32_t> group(const std::vector<std::uint32_t>& languages,
                                 const std::vector<Link>& links, const GroupingOptions& options) {
  return Clusters(languages, links, options).join_all();
}

}  // namespace sejajar::find
