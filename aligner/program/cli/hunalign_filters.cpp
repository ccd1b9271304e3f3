// The filters of hunalign, with posteriors instead of its scores.

#include "program/cli/hunalign_filters.h"

#include <algorithm>
#include <cstddef>

namespace sejajar::cli {
namespace {

bool is_one_to_one(const Bead& bead) {
  return bead.source.size() == 1 && bead.target.size() == 1;
}

double posterior_of(const Bead& bead) {
  return bead.posterior;
}

double one_to_one(const Bead& bead) {
  return is_one_to_one(bead) ? 1 : 0;
}

/// The mean of `value` over each bead and up to five beads on either side.
std::vector<double> means_around(const std::vector<Bead>& beads, double (*value)(const Bead&)) {
  constexpr std::size_t kReach = 5;
  std::vector<double> sums = {0};
  for (const Bead& bead : beads) sums.push_back(sums.back() + value(bead));
  std::vector<double> means;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    const std::size_t begin = k < kReach ? 0 : k - kReach;
    const std::size_t end = std::min(k + kReach + 1, beads.size());
    means.push_back((sums[end] - sums[begin]) / static_cast<double>(end - begin));
  }
  return means;
}

/// Drops beads whose mean is below `least`.
void drop_low(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  for (std::size_t k = 0; k < means.size(); ++k) pass[k] = pass[k] && means[k] >= least;
}

/// Drops beads before the first and after the last whose mean is at least `least`.
void drop_ends(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  const auto reached = [&](double mean) { return mean >= least; };
  const auto first = std::find_if(means.begin(), means.end(), reached) - means.begin();
  const auto last = means.rend() - std::find_if(means.rbegin(), means.rend(), reached);
  for (std::ptrdiff_t k = 0; k < std::ssize(means); ++k) {
    if (k < first || k >= last) pass[static_cast<std::size_t>(k)] = false;
  }
}

}  // namespace

std::vector<bool> passing(const std::vector<Bead>& beads, const HunalignFilters& filters) {
  std::vector<bool> pass(beads.size(), true);
  const auto is_bisent = [&](std::size_t k) {
    return k >= beads.size() || is_one_to_one(beads[k]);
  };
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (filters.threshold && beads[k].posterior < *filters.threshold) pass[k] = false;
    if (filters.bisent && !is_bisent(k)) pass[k] = false;
    const bool between = (k == 0 || is_bisent(k - 1)) && is_bisent(k + 1);
    if (filters.bisent && filters.cautious && !between) pass[k] = false;
  }
  const std::vector<double> posteriors = means_around(beads, posterior_of);
  if (filters.around_threshold) drop_low(posteriors, *filters.around_threshold, pass);
  if (filters.header_threshold) drop_ends(posteriors, *filters.header_threshold, pass);
  if (filters.shape_threshold) {
    drop_low(means_around(beads, one_to_one), *filters.shape_threshold, pass);
  }
  return pass;
}

}  // namespace sejajar::cli
