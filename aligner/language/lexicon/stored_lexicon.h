#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/lexicon/lexicon.h"

namespace sejajar::model {

/// A bilingual lexicon learnt ahead of time: lexical units of both languages, and translation
/// probabilities between them in both directions.
struct StoredLexicon {
  std::string source_language;            ///< BCP-47 language, without region
  std::string target_language;            ///< the same of the other side
  std::vector<std::string> source_units;  ///< sorted by bytes, each once
  std::vector<std::string> target_units;  ///< sorted by bytes, each once
  Lexicon entries;                        ///< words are indices of the units above
  std::string note;                       ///< what it was made from, and its licence
};

/// Stands for a unit that a list does not have.
inline constexpr std::uint32_t kNoUnit = UINT32_MAX;

/// Returns for each of `units` its index in `others`, or kNoUnit; both are sorted. Linear.
std::vector<std::uint32_t> places_among(const std::vector<std::string>& units,
                                        const std::vector<std::string>& others);

/// Returns `lexicon` seen from its target: languages, units and directions change places.
StoredLexicon transposed(StoredLexicon lexicon);

/// One row of a lexicon as people read it: two units and how probable each is given the other.
struct LexiconEntry {
  std::string source;
  std::string target;
  float forward = 0;   ///< p(target|source), 0..1; 0 if that direction has no entry
  float backward = 0;  ///< p(source|target), 0..1; 0 if that direction has no entry
};

/// Returns the entries of `lexicon` in the order of their source units, then of their target units.
std::vector<LexiconEntry> entries_of(const StoredLexicon& lexicon);

/// Returns the lexicon of `entries`, whose order does not matter; the probabilities of entries that
/// stand there twice are added. A row that sums to more than 1, rounding aside, is scaled to 1.
/// Languages and note are left empty.
StoredLexicon lexicon_of(std::vector<LexiconEntry> entries);

/// Returns `upper` laid over `lower`, both of the same languages in the same order: the probability
/// that a row of `upper` leaves open is shared out as `lower` does it. Languages are those of
/// `lower`.
StoredLexicon merged(const StoredLexicon& upper, const StoredLexicon& lower);

}  // namespace sejajar::model
