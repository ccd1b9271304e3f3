#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/dp/bead_graph.h"
#include "core/versions/conflicts.h"
#include "core/versions/correspondence.h"
#include "core/versions/kept_beads.h"

namespace sejajar::versions {

/// Two versions and all beads of them that are likely.
struct PairBeads {
  std::size_t source = 0;  ///< index of a version
  std::size_t target = 0;  ///< index of a later version
  dp::BeadGraph beads;
  std::vector<Conflicts> conflicts =
      {};                               ///< of each bead, weighted, in nats; empty before consult()
  std::vector<double> posteriors = {};  ///< of each bead
  double quality = 0;                   ///< of the best path, see Alignment
  BothWays both = {};                   ///< what the posteriors expect
  std::vector<KeptBead> kept = {};      ///< known translations of the pair, see KeptUnit

  /// Cost of a bead in nats, without what the first null of a run costs.
  double cost(std::size_t bead) const {
    const auto own = static_cast<double>(beads.arc(bead).cost);
    if (conflicts.empty()) return own;
    const auto& [member, null, split] = conflicts[bead];
    return own + member + null + split;
  }

  /// Computes the posteriors and what they expect from the costs.
  void expect();
};

/// The aligned pairs of some versions.
class PairTable {
 public:
  explicit PairTable(std::size_t versions) : versions_(versions), index_(versions * versions) {}

  /// Adds a pair that is not there yet.
  void add(PairBeads pair);

  std::size_t versions() const { return versions_; }
  std::vector<PairBeads>& pairs() { return pairs_; }
  const std::vector<PairBeads>& pairs() const { return pairs_; }

  bool aligned(std::size_t v, std::size_t w) const { return index_[v * versions_ + w] != 0; }

  /// Returns what the pair of v and w expects, seen from v; they must be aligned.
  const Correspondence& from(std::size_t v, std::size_t w) const {
    const BothWays& both = pair(v, w).both;
    return v < w ? both.forward : both.backward;
  }

  const PairBeads& pair(std::size_t v, std::size_t w) const {
    return pairs_[index_[v * versions_ + w] - 1];
  }

 private:
  std::size_t versions_;
  std::vector<std::size_t> index_;  // of the pair, from 1; 0 for none
  std::vector<PairBeads> pairs_;
};

}  // namespace sejajar::versions
