#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/moves.h"
#include "core/dp/parallel.h"
#include "core/dp/row_moves.h"

namespace sejajar::dp {

/// The costs of all beads inside a band (or another figure of each, such as its posterior),
/// computed once and read by every search over it; 0 where a bead does not fit into the band.
class BeadCosts {
 public:
  /// `cost(i, j, k)`, of the shape moves[k], is called once for every bead that begins and ends
  /// inside `band`, from several threads.
  template <class Cost>
  BeadCosts(const Band& band, std::span<const Move> moves, const Cost& cost)
      : band_(band), moves_(moves.size()), costs_(band.cells() * moves.size()) {
    const auto rows = static_cast<std::int64_t>(band.source_size()) + 1;
#pragma omp parallel for schedule(dynamic, 16) if (rows > kParallelRows)
    for (std::int64_t row = 0; row < rows; ++row) {
      const auto i = static_cast<std::uint32_t>(row);
      const RowMoves origins(band, moves, i, RowMoves::kBackward);
      for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
        float* out = costs_.data() + band.index(i, j) * moves_;
        for (std::size_t k = 0; k < moves_; ++k) {
          if (origins.of(j, k) != kOutside) out[k] = static_cast<float>(cost(i, j, k));
        }
      }
    }
  }

  /// Cost in nats of the bead of shape k that ends at node (i, j); it must be inside the band.
  double operator()(std::uint32_t i, std::uint32_t j, std::size_t k) const {
    return static_cast<double>(costs_[band_.index(i, j) * moves_ + k]);
  }

 private:
  const Band& band_;
  std::size_t moves_;
  std::vector<float> costs_;
};

}  // namespace sejajar::dp
