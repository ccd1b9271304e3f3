#pragma once

#include <cstddef>
#include <vector>

#include "core/dp/bead_graph.h"

namespace sejajar::dp {

/// A number for each sentence of either side.
struct NullSums {
  std::vector<double> source;
  std::vector<double> target;

  /// The number of the sentence of the null `step`.
  double& of(const Step& step) {
    return step.shape.target == 0 ? source[step.i - 1] : target[step.j - 1];
  }
};

/// Returns for each sentence the sum of `values`, one per arc of `graph`, over its nulls. There is
/// one null of a sentence for each of its possible positions in the other text.
inline NullSums null_sums(const BeadGraph& graph, const std::vector<double>& values) {
  NullSums sums{std::vector<double>(graph.band().source_size()),
                std::vector<double>(graph.band().target_size())};
  graph.for_each([&](const Step& step, std::size_t a) {
    if (step.shape.is_null()) sums.of(step) += values[a];
  });
  return sums;
}

}  // namespace sejajar::dp
