#include "core/versions/pair_table.h"

#include "core/dp/paths.h"

namespace sejajar::versions {

void PairBeads::expect() {
  posteriors = dp::expectation(beads, [this](std::size_t a) { return cost(a); }).posteriors;
  both = correspondence_of(beads, posteriors);
  assert_kept(kept, both);
}

void PairTable::add(PairBeads pair) {
  const auto [v, w] = std::pair(pair.source, pair.target);
  pairs_.push_back(std::move(pair));
  index_[v * versions_ + w] = index_[w * versions_ + v] = pairs_.size();
}

}  // namespace sejajar::versions
