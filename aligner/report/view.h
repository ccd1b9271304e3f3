#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/inspection.h>

#include <string>
#include <utility>
#include <vector>

namespace sejajar::report {

/// A pair as a report sees it.
struct PairView {
  DocumentPair documents;
  Alignment alignment;
  Inspection inspection;  ///< with as many beads as the alignment, or none
  std::string source_joiner = " ";
  std::string target_joiner = " ";
};

/// What all pairs of a report have in common: names and values, such as "models" and their folder.
using Facts = std::vector<std::pair<std::string, std::string>>;

}  // namespace sejajar::report
