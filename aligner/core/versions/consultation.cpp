#include "core/versions/consultation.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "ground/threads/parallel.h"

namespace sejajar::versions {

namespace {

/// The versions that a pair consults, in order.
std::vector<std::size_t> intermediaries(const PairTable& table, const PairBeads& pair,
                                        std::size_t most) {
  std::vector<std::pair<double, std::size_t>> found;  // with minus their quality
  for (std::size_t z = 0; z < table.versions(); ++z) {
    if (z == pair.source || z == pair.target) continue;
    if (!table.aligned(pair.source, z) || !table.aligned(z, pair.target)) continue;
    const double quality =
        std::min(table.pair(pair.source, z).quality, table.pair(z, pair.target).quality);
    found.emplace_back(-quality, z);
  }
  std::sort(found.begin(), found.end());
  found.resize(std::min(found.size(), most));
  std::vector<std::size_t> versions;
  versions.reserve(found.size());
  for (const auto& [quality, z] : found) versions.push_back(z);
  std::sort(versions.begin(), versions.end());
  return versions;
}

std::vector<Conflicts> conflicts_of(const PairTable& table, const PairBeads& pair,
                                    const Conflicts& weights, std::size_t most) {
  std::vector<Intermediary> others;
  for (const std::size_t z : intermediaries(table, pair, most)) {
    others.push_back({table.from(pair.source, z), table.from(z, pair.target),
                      table.from(pair.target, z), table.from(z, pair.source)});
  }
  std::vector<Conflicts> conflicts(pair.beads.size());
  pair.beads.for_each([&](const dp::Step& step, std::size_t a) {
    Conflicts& nats = conflicts[a];
    nats = versions::conflicts_of(step.source(), step.target(), others);
    for (std::size_t k = 0; k < kConflicts; ++k) nats[k] *= weights[k];
  });
  return conflicts;
}

}  // namespace

void consult(PairTable& table, const Conflicts& weights, std::size_t most) {
  std::vector<PairBeads>& pairs = table.pairs();
  std::vector<std::vector<Conflicts>> found(pairs.size());
  threads::for_each(pairs.size(), [&](std::size_t k) {
    found[k] = conflicts_of(table, pairs[k], weights, most);
  });
  threads::for_each(pairs.size(), [&](std::size_t k) {
    pairs[k].conflicts = std::move(found[k]);
    pairs[k].expect();
  });
}

}  // namespace sejajar::versions
