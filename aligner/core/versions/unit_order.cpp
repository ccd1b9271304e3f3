#include "core/versions/unit_order.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace sejajar::versions {

namespace {

/// Unit -> the units that hold the next sentences of one of its versions.
using Successors = std::vector<std::vector<std::uint32_t>>;

Successors successors_of(const std::vector<Atom>& units) {
  std::vector<std::pair<Member, std::uint32_t>> sentences;
  for (std::uint32_t u = 0; u < units.size(); ++u) {
    for (const Member& member : units[u]) sentences.emplace_back(member, u);
  }
  std::sort(sentences.begin(), sentences.end());
  Successors successors(units.size());
  for (std::size_t k = 1; k < sentences.size(); ++k) {
    const auto& [before, from] = sentences[k - 1];
    const auto& [member, to] = sentences[k];
    if (before.version == member.version && from != to) successors[from].push_back(to);
  }
  return successors;
}

/// The strongly connected components, by Tarjan's algorithm without recursion.
class Components {
 public:
  explicit Components(const Successors& successors)
      : successors_(successors),
        numbers_(successors.size()),
        low_(successors.size()),
        component_(successors.size(), kNone) {
    for (std::uint32_t u = 0; u < successors.size(); ++u)
      if (numbers_[u] == 0) visit(u);
  }

  std::uint32_t count() const { return count_; }
  std::uint32_t of(std::uint32_t unit) const { return component_[unit]; }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// A unit on the way from the root, and the successor to look at next.
  struct Visit {
    std::uint32_t unit;
    std::size_t next = 0;
  };

  void visit(std::uint32_t root) {
    std::vector<Visit> way;
    enter(root, way);
    while (!way.empty()) {
      auto& [unit, next] = way.back();
      if (next < successors_[unit].size()) {
        const std::uint32_t to = successors_[unit][next++];
        if (numbers_[to] == 0) {
          enter(to, way);
        } else if (component_[to] == kNone) {
          low_[unit] = std::min(low_[unit], numbers_[to]);
        }
        continue;
      }
      const std::uint32_t left = unit;
      if (low_[left] == numbers_[left]) close(left);
      way.pop_back();
      if (!way.empty()) low_[way.back().unit] = std::min(low_[way.back().unit], low_[left]);
    }
  }

  void enter(std::uint32_t unit, std::vector<Visit>& way) {
    numbers_[unit] = low_[unit] = ++entered_;
    open_.push_back(unit);
    way.push_back({unit});
  }

  /// All open units from `root` on are one component.
  void close(std::uint32_t root) {
    std::uint32_t unit = kNone;
    do {
      unit = open_.back();
      open_.pop_back();
      component_[unit] = count_;
    } while (unit != root);
    ++count_;
  }

  const Successors& successors_;
  std::vector<std::uint32_t> numbers_;  // in the order of entering, from 1; 0 before it
  std::vector<std::uint32_t> low_;      // least number known to be reached
  std::vector<std::uint32_t> component_;
  std::vector<std::uint32_t> open_;
  std::uint32_t entered_ = 0;
  std::uint32_t count_ = 0;
};

std::vector<Atom> without_circles(std::vector<Atom> units) {
  const Successors successors = successors_of(units);
  const Components components(successors);
  if (components.count() == units.size()) return units;
  std::vector<Atom> joined(components.count());
  for (std::uint32_t u = 0; u < units.size(); ++u) {
    Atom& unit = joined[components.of(u)];
    unit.insert(unit.end(), units[u].begin(), units[u].end());
  }
  for (Atom& unit : joined) std::sort(unit.begin(), unit.end());
  return joined;
}

}  // namespace

std::vector<Atom> ordered_units(std::vector<Atom> units) {
  units = without_circles(std::move(units));
  const Successors successors = successors_of(units);
  std::vector<std::size_t> waiting_for(units.size());
  for (const auto& row : successors) {
    for (const std::uint32_t to : row) ++waiting_for[to];
  }
  using Ready = std::pair<Member, std::uint32_t>;
  std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
  for (std::uint32_t u = 0; u < units.size(); ++u)
    if (waiting_for[u] == 0) ready.emplace(units[u].front(), u);
  std::vector<Atom> ordered;
  while (!ready.empty()) {
    const std::uint32_t u = ready.top().second;
    ready.pop();
    for (const std::uint32_t to : successors[u])
      if (--waiting_for[to] == 0) ready.emplace(units[to].front(), to);
    ordered.push_back(std::move(units[u]));
  }
  return ordered;
}

}  // namespace sejajar::versions
