#include "core/versions/cores.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/versions/unit_order.h"

namespace sejajar::versions {

std::uint32_t Cores::of(const Atom& members) const {
  for (const Member& member : members)
    if (of(member) != kNoCore) return of(member);
  return kNoCore;
}

bool Cores::mixed(const Atom& members) const {
  const std::uint32_t first = of(members);
  return std::any_of(members.begin(), members.end(), [&](const Member& member) {
    return of(member) != kNoCore && of(member) != first;
  });
}

std::vector<Atom> joined_by_core(std::vector<Atom> atoms, const Cores& cores) {
  std::map<std::uint32_t, Atom> by_core;
  std::vector<Atom> joined;
  for (Atom& atom : atoms) {
    const std::uint32_t first = cores.of(atom);
    if (first == kNoCore) {
      joined.push_back(std::move(atom));
      continue;
    }
    for (const Member& member : atom) {
      const std::uint32_t core = cores.of(member);
      by_core[core == kNoCore ? first : core].push_back(member);
    }
  }
  for (auto& [core, members] : by_core) joined.push_back(std::move(members));
  for (Atom& atom : joined) std::sort(atom.begin(), atom.end());
  return joined;
}

std::vector<Atom> ordered_by_core(std::vector<Atom> atoms, const Cores& cores) {
  while (true) {
    std::vector<Atom> ordered = ordered_units(atoms);
    std::set<Member> leaving;
    for (const Atom& unit : ordered) {
      if (!cores.mixed(unit)) continue;
      for (const Member& member : unit)
        if (cores.of(member) == kNoCore) leaving.insert(member);
    }
    for (const Atom& atom : atoms)
      if (atom.size() == 1) leaving.erase(atom.front());
    if (leaving.empty()) return ordered;
    for (Atom& atom : atoms)
      std::erase_if(atom, [&](const Member& member) { return leaving.contains(member); });
    std::erase_if(atoms, [](const Atom& atom) { return atom.empty(); });
    for (const Member& member : leaving) atoms.push_back({member});
  }
}

}  // namespace sejajar::versions
