#include "core/versions/consultation.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace sejajar::versions {

namespace {

/// The versions that a pair hears, in order.
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
  const auto count = static_cast<std::int64_t>(pairs.size());
  std::vector<std::vector<Conflicts>> heard(pairs.size());
#pragma omp parallel for schedule(dynamic, 1)
  for (std::int64_t k = 0; k < count; ++k) {
    const auto index = static_cast<std::size_t>(k);
    heard[index] = conflicts_of(table, pairs[index], weights, most);
  }
#pragma omp parallel for schedule(dynamic, 1)
  for (std::int64_t k = 0; k < count; ++k) {
    const auto index = static_cast<std::size_t>(k);
    pairs[index].conflicts = std::move(heard[index]);
    pairs[index].expect();
  }
}

}  // namespace sejajar::versions
