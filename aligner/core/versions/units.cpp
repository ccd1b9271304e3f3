#include "core/versions/units.h"

#include "core/versions/atoms.h"
#include "core/versions/votes.h"

namespace sejajar::versions {

namespace {

/// `units`, which are in order, as ranges of the sentences of each version.
std::vector<Unit> as_ranges(const std::vector<Atom>& units, std::size_t versions) {
  std::vector<Unit> ranges;
  Unit next;  // empty cells before the next unit
  next.cells.resize(versions);
  for (const Atom& members : units) {
    Unit& unit = ranges.emplace_back(next);
    for (const Member& member : members) ++unit.cells[member.version].end;
    for (std::size_t v = 0; v < versions; ++v)
      next.cells[v] = {unit.cells[v].end, unit.cells[v].end};
  }
  return ranges;
}

}  // namespace

std::vector<Unit> units_of(const PairTable& table, const std::vector<std::uint32_t>& sizes,
                           const Cores& cores, double least) {
  const std::vector<Atom> atoms = joined_by_core(atoms_of(table, sizes), cores);
  return as_ranges(ordered_by_core(joined_by_votes(table, atoms, cores, least), cores),
                   sizes.size());
}

}  // namespace sejajar::versions
