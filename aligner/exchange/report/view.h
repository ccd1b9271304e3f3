#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/inspection.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "exchange/bitext/bead_text.h"

namespace sejajar::report {

/// An aligned pair with everything that a report shows.
struct PairView {
  DocumentPair documents;
  Alignment alignment;
  Inspection inspection;                          ///< one entry per bead of the alignment, or none
  std::vector<FeatureInfo> features = {};         ///< one per term of a bead, in that order
  std::vector<std::string> joiners = {" ", " "};  ///< as in WriteOptions
};

/// Returns the texts of `bead` of `pair`, joined.
inline bitext::TextPair texts_of(const PairView& pair, const Bead& bead) {
  return bitext::text_of(pair.documents, bead, {.joiners = pair.joiners});
}

/// The names of the kinds of ties, in the order of TieKind.
inline constexpr std::array<const char*, 3> kTieKinds = {"word", "name", "number"};

/// Properties of all pairs of a report, by name, such as the folder of the models.
using Facts = std::vector<std::pair<std::string, std::string>>;

}  // namespace sejajar::report
