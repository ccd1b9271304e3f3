#pragma once

#include <sejajar/alignment.h>

#include <optional>
#include <vector>

namespace sejajar::cli {

/// The filters of hunalign; thresholds are 0..1.
struct HunalignFilters {
  bool bisent = false;                          ///< 1-1 beads only
  bool cautious = false;                        ///< of these, only those between other 1-1 beads
  std::optional<double> threshold = {};         ///< least posterior
  std::optional<double> around_threshold = {};  ///< least mean posterior of the neighbouring beads
  std::optional<double> header_threshold = {};  ///< the same, where both texts begin and end
  std::optional<double> shape_threshold = {};   ///< least share of 1-1 beads among the neighbours
};

/// Returns, for each bead, whether it passes `filters`.
std::vector<bool> passing(const std::vector<Bead>& beads, const HunalignFilters& filters);

}  // namespace sejajar::cli
