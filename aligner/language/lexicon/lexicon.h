#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/lexicon_table.h"
#include "language/lexicon/translation_table.h"
#include "language/lexicon/unit_list.h"

namespace sejajar::lexicon {

/// One language of a lexicon.
struct LexiconSide {
  std::string language;                        ///< BCP-47 base language; empty if unknown
  UnitList units;                              ///< sorted by bytes, distinct
  LexiconTable translations;                   ///< per unit, into the units of the other side
  std::vector<std::uint64_t> beginnings = {};  ///< of the units; none before index_units()

  /// Returns the index of `unit`, or kNoId. Fast after index_units().
  std::uint32_t find(std::string_view unit) const;

  /// Makes find() fast. `units` must not be changed afterwards.
  void index_units();
};

/// A bilingual lexicon: the lexical units of two languages, and the translation probabilities
/// between them in both directions.
struct Lexicon {
  LexiconSide source;
  LexiconSide target;
  std::string note;  ///< origin and licence
};

/// A lexicon seen from either side, or no lexicon. Refers to the lexicon; cheap to copy.
class LexiconView {
 public:
  LexiconView() = default;
  LexiconView(const Lexicon& lexicon, bool reversed = false)
      : lexicon_(&lexicon), reversed_(reversed) {}

  explicit operator bool() const { return lexicon_ != nullptr; }
  const LexiconSide& source() const { return reversed_ ? lexicon_->target : lexicon_->source; }
  const LexiconSide& target() const { return reversed_ ? lexicon_->source : lexicon_->target; }
  const std::string& note() const { return lexicon_->note; }

 private:
  const Lexicon* lexicon_ = nullptr;
  bool reversed_ = false;
};

/// Returns the index in `others` of each of `units`, or kNoId; both are sorted. Linear time.
std::vector<std::uint32_t> ids_in(const UnitList& others, const UnitList& units);

/// Returns the inverse of `ids`, whose values are below `size` or kNoId.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& ids, std::size_t size);

/// How much of a learnt lexicon is kept.
struct LexiconLimits {
  double least_probability = 0.02;     ///< of an entry, in either direction
  std::size_t most_translations = 12;  ///< per unit, the most probable ones
};

/// Drops the entries of `row`, which is sorted by word, that exceed `limits`.
void prune(std::vector<Translation>& row, const LexiconLimits& limits);

/// Returns `learnt`, whose words are ids of the vocabularies of `pair`, as a lexicon of its own
/// units, pruned to `limits`. Languages and note are left empty.
Lexicon lexicon_of(const PairLexicon& learnt, const analyze::PairAnalysis& pair,
                   const LexiconLimits& limits = {0, SIZE_MAX});

/// Returns the union of `upper` and `lower`, which have the same direction: `lower` distributes the
/// probability mass that a row of `upper` leaves open. Languages are those of `lower`.
Lexicon merged(LexiconView upper, LexiconView lower);

}  // namespace sejajar::lexicon
