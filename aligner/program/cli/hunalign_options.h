#pragma once

#include <sejajar/alignment.h>

#include <optional>
#include <string>
#include <vector>

namespace sejajar::cli {

/// What hunalign's own options ask for. Percentages are taken of the posterior.
struct HunalignOptions {
  bool text = false;                            ///< write texts, not a ladder
  bool bisent = false;                          ///< 1-1 beads only
  bool cautious = false;                        ///< of these only those between others
  bool batch = false;                           ///< a file of pairs instead of a pair
  std::optional<double> threshold = {};         ///< least posterior, 0..1
  std::optional<double> around_threshold = {};  ///< least mean posterior of the beads around
  std::optional<double> header_threshold = {};  ///< the same, for where both texts begin and end
  std::optional<double> shape_threshold = {};   ///< least share of 1-1 beads around
  std::vector<std::string> rest;                ///< words that are none of hunalign's options
};

/// Takes hunalign's options, which have a single dash, from `words`.
/// Throws Error{usage} if one can't be followed or its number is none.
HunalignOptions hunalign_options(const std::vector<std::string>& words);

/// Returns the list of hunalign's options, for --help.
std::string hunalign_help();

/// Returns for each bead whether `options` let it pass.
std::vector<bool> passing(const std::vector<Bead>& beads, const HunalignOptions& options);

}  // namespace sejajar::cli
