#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/inspection.h>

#include <string>
#include <string_view>
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

/// Returns the id of `document` without folders.
inline std::string_view short_name(const Document& document) {
  const std::string_view id = document.id;
  return id.substr(id.find_last_of('/') + 1);
}

/// What all pairs of a report have in common: names and values, such as "models" and their folder.
using Facts = std::vector<std::pair<std::string, std::string>>;

}  // namespace sejajar::report
