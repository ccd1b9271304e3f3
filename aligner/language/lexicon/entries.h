#pragma once

#include <string>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// One row of a lexicon in readable form: two units and their translation probabilities.
struct LexiconEntry {
  std::string source;
  std::string target;
  float forward = 0;   ///< p(target|source), 0..1; 0 if that direction has no entry
  float backward = 0;  ///< p(source|target), 0..1; 0 if that direction has no entry
};

/// Returns the entries of `lexicon`, sorted by source unit, then by target unit.
std::vector<LexiconEntry> entries_of(const Lexicon& lexicon);

/// Returns the lexicon of `entries`, in any order; probabilities of repeated entries are added. A
/// row that sums to more than 1, rounding aside, is scaled to 1. Languages and note are left empty.
Lexicon lexicon_of(std::vector<LexiconEntry> entries);

}  // namespace sejajar::lexicon
