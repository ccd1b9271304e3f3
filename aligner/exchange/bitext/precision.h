#pragma once

#include <cstdint>
#include <functional>
#include <map>

namespace sejajar::bitext {

/// How many units have each posterior, 0..1, the highest first.
using PosteriorCounts = std::map<double, std::uint64_t, std::greater<>>;

/// Returns the lowest of `posteriors` such that the mean of those that are not below it is at least
/// `precision`, 0..1; above 1 if there is none. If posteriors are calibrated, that mean is the
/// expected share of right units among those kept.
double threshold_for(const PosteriorCounts& posteriors, double precision);

}  // namespace sejajar::bitext
