#pragma once

#include <algorithm>
#include <cmath>

namespace sejajar::aligning {

/// Returns the squared difference of two lengths per unit of length (Gale & Church 1993, section
/// 3.2), the source times sqrt(ratio) and the target divided by it: 30 at most, so that no outlier
/// rules a mean; 0 if both are 0.
inline double length_difference(double source, double target, double ratio) {
  const double s = source * std::sqrt(ratio);
  const double t = target / std::sqrt(ratio);
  return s + t > 0 ? std::min(30.0, (t - s) * (t - s) / ((s + t) / 2)) : 0;
}

}  // namespace sejajar::aligning
