#pragma once

#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <cstdint>
#include <vector>

namespace sejajar::bench {

/// A pair of documents, split, and its gold alignment.
struct GoldDocuments {
  DocumentPair documents;
  std::vector<BitextUnit> gold;
};

/// Returns `given` without `count` consecutive target sentences, which begin at `place` (0: the
/// start, 1: so that they end with the text). Gold beads lose what is missing; what is left of one
/// side alone is a null bead.
GoldDocuments without_block(GoldDocuments given, std::uint32_t count, double place);

}  // namespace sejajar::bench
