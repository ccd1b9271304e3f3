// The mean of the highest posteriors falls with each lower one, so one walk finds the threshold.

#include "exchange/bitext/precision.h"

namespace sejajar::bitext {

double threshold_for(const PosteriorCounts& posteriors, double precision) {
  double threshold = 2;
  double sum = 0;
  double count = 0;
  // Invariant: `sum` adds up the `count` highest posteriors, whose mean only falls.
  for (const auto& [posterior, units] : posteriors) {
    count += static_cast<double>(units);
    sum += posterior * static_cast<double>(units);
    if (sum < precision * count) break;
    threshold = posterior;
  }
  return threshold;
}

}  // namespace sejajar::bitext
