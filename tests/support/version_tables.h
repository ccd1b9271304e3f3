#pragma once

#include <sejajar/version_table.h>

#include <string>
#include <vector>

#include "support/documents.h"

namespace sejajar::test {

/// Three versions; the first lacks a unit, and the last has a sentence that no other has.
inline std::vector<Document> three_versions() {
  return {document_of({"It rained.", "We stayed in."}, "en"),
          document_of({"Hujan turun.", "Iklan.", "Kami di rumah saja."}, "id"),
          document_of({"Il a plu.", "Toute la nuit.", "Publicité.", "Nous sommes restés.", "Fin."},
                      "fr")};
}

/// An alignment of three_versions().
inline VersionAlignment three_versions_aligned() {
  VersionAlignment alignment;
  alignment.units = {{{{0, 1}, {0, 1}, {0, 2}}, {0.875, 0.5, 0.75}, 0.625},
                     {{{1, 1}, {1, 2}, {2, 3}}, {0.25, 0.5, 0.5}, 0.5},
                     {{{1, 2}, {2, 3}, {3, 4}}, {1, 1, 1}, 1},
                     {{{2, 2}, {3, 3}, {4, 5}}, {1, 1, 0.125}, 0.125}};
  return alignment;
}

inline VersionTable three_version_table() {
  return version_table_of(three_versions(), three_versions_aligned());
}

}  // namespace sejajar::test
