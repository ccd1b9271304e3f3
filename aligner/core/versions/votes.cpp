#include "core/versions/votes.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace sejajar::versions {

namespace {

/// A sentence of atom `from` that reaches over atom `to`.
struct Reach {
  double vote = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  /// Whether it comes before `other`: the greater vote does.
  bool operator<(const Reach& other) const {
    return std::tie(other.vote, from, to) < std::tie(vote, other.from, other.to);
  }
};

/// The votes of the sentences of some atoms.
class Votes {
 public:
  Votes(const PairTable& table, const std::vector<Atom>& atoms)
      : table_(table), atoms_(atoms), numbers_(table.versions()) {
    std::vector<std::pair<Member, std::uint32_t>> members;
    for (std::uint32_t a = 0; a < atoms.size(); ++a)
      for (const Member& member : atoms[a]) members.emplace_back(member, a);
    std::sort(members.begin(), members.end());
    for (const auto& [member, atom] : members) numbers_[member.version].push_back(atom);
  }

  /// The reaches with a vote of at least `least`, the greatest first.
  std::vector<Reach> reaches(double least) const {
    std::vector<Reach> found;
    for (std::uint32_t from = 0; from < atoms_.size(); ++from) {
      for (const Member& member : atoms_[from]) {
        for (const auto& [to, links] : links_of(member)) {
          const double vote = links / voters(member, atoms_[to]);
          if (to != from && vote >= least) found.push_back({vote, from, to});
        }
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  /// The sum of the links of a sentence to the members of each atom.
  std::map<std::uint32_t, double> links_of(const Member& member) const {
    std::map<std::uint32_t, double> sums;
    for (std::size_t w = 0; w < table_.versions(); ++w) {
      if (!table_.aligned(member.version, w)) continue;
      for (const Entry& link : table_.from(member.version, w).links.row(member.sentence))
        sums[numbers_[w][link.column]] += static_cast<double>(link.value);
    }
    return sums;
  }

  double voters(const Member& member, const Atom& atom) const {
    return static_cast<double>(std::count_if(atom.begin(), atom.end(), [&](const Member& other) {
      return table_.aligned(member.version, other.version);
    }));
  }

  const PairTable& table_;
  const std::vector<Atom>& atoms_;
  std::vector<std::vector<std::uint32_t>> numbers_;  // of the atom of each sentence of each version
};

/// Disjoint sets of atoms, of which each has at most one core.
class Sets {
 public:
  Sets(const std::vector<Atom>& atoms, const Cores& cores) : parent_(atoms.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (const Atom& atom : atoms) cores_.push_back(cores.of(atom));
  }

  std::uint32_t find(std::uint32_t atom) {
    while (parent_[atom] != atom) atom = parent_[atom] = parent_[parent_[atom]];
    return atom;
  }

  /// Joins the sets of `a` and `b` unless they have different cores.
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (cores_[a] != kNoCore && cores_[b] != kNoCore && a != b) return;
    if (a > b) std::swap(a, b);
    parent_[b] = a;
    cores_[a] = std::min(cores_[a], cores_[b]);
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> cores_;
};

}  // namespace

std::vector<Atom> joined_by_votes(const PairTable& table, const std::vector<Atom>& atoms,
                                  const Cores& cores, double least) {
  Sets sets(atoms, cores);
  for (const Reach& reach : Votes(table, atoms).reaches(least)) sets.join(reach.from, reach.to);
  std::map<std::uint32_t, Atom> units;
  for (std::uint32_t a = 0; a < atoms.size(); ++a) {
    Atom& unit = units[sets.find(a)];
    unit.insert(unit.end(), atoms[a].begin(), atoms[a].end());
  }
  std::vector<Atom> joined;
  for (auto& [set, unit] : units) {
    std::sort(unit.begin(), unit.end());
    joined.push_back(std::move(unit));
  }
  return joined;
}

}  // namespace sejajar::versions
