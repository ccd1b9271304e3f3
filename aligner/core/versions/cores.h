#pragma once

#include <cstdint>
#include <vector>

#include "core/versions/atoms.h"

namespace sejajar::versions {

/// The core of a sentence that has none.
inline constexpr std::uint32_t kNoCore = UINT32_MAX;

/// Which sentences must be in one unit, and which must not: a core number for each sentence of each
/// version. Sentences of one core are in one unit, sentences of two cores never are. The list of a
/// version, or of all, may be empty: then its sentences have no core.
class Cores {
 public:
  Cores() = default;
  explicit Cores(std::vector<std::vector<std::uint32_t>> numbers) : numbers_(std::move(numbers)) {}

  bool empty() const { return numbers_.empty(); }

  /// The core of a sentence, or kNoCore.
  std::uint32_t of(const Member& member) const {
    const bool none = member.version >= numbers_.size() || numbers_[member.version].empty();
    return none ? kNoCore : numbers_[member.version][member.sentence];
  }

  /// The first core in `members`, or kNoCore.
  std::uint32_t of(const Atom& members) const;

  /// Whether `members` have different cores.
  bool mixed(const Atom& members) const;

 private:
  std::vector<std::vector<std::uint32_t>> numbers_;
};

/// Returns `atoms` with the members of each core joined; where an atom has members of several
/// cores, its members without one stay with the first.
std::vector<Atom> joined_by_core(std::vector<Atom> atoms, const Cores& cores);

/// Returns `atoms` in order, see ordered_units(). Where the order of the versions would join two
/// cores, members without a core become atoms of their own.
std::vector<Atom> ordered_by_core(std::vector<Atom> atoms, const Cores& cores);

}  // namespace sejajar::versions
