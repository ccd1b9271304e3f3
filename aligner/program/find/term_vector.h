#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <span>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::find {

/// A term of a document in the language that all documents are compared in, and its weight.
struct Term {
  std::uint64_t key;  ///< stable hash; equal for equal terms of all languages
  float weight;
  bool foreign = false;  ///< a unit that no lexicon knows: documents of one language share it
};

/// Terms sorted by key, distinct.
using TermVector = std::vector<Term>;

/// Returns the key of a lexical unit of the pivot language.
std::uint64_t unit_key(std::string_view unit);

/// Sorts `terms` by key and sums the weights of equal keys.
void merge(TermVector& terms);

/// The terms of the sentences of one document.
class PivotTerms {
 public:
  /// `document` and the lexicon `to_pivot`, from the document's language to the pivot language or
  /// no lexicon, must outlive this.
  PivotTerms(const analyze::Analysis& document, lexicon::LexiconView to_pivot);

  /// Returns the expected counts of pivot units in a translation of `sentences`: v(e) = sum over u
  /// of c(u) p(e|u). A unit without an entry is kept as it is. Numbers and names count by their
  /// keys, which are equal in all languages. Entries below 0.03 are dropped.
  TermVector counts(SentenceRange sentences) const;

  /// The same for the whole document.
  TermVector counts() const { return counts({0, document_.size()}); }

  /// Returns how precisely the lexicon translates the document, 0..1: the mean norm of the
  /// probabilities of a unit's translations, 0 for a unit without an entry; 1 without a lexicon.
  double precision() const;

 private:
  void add_unit(std::uint32_t unit, TermVector& terms) const;

  const analyze::Analysis& document_;
  lexicon::LexiconView to_pivot_;
  std::vector<std::uint32_t> rows_;  // of the lexicon, by unit; kNoId for none
};

/// Returns `weights`, terms of any length, pruned to the `most` heaviest and scaled to unit length.
TermVector unit_vector(TermVector weights, std::size_t most);

/// Returns the dot product of two vectors: their cosine if both have unit length.
double dot(std::span<const Term> a, std::span<const Term> b);

}  // namespace sejajar::find
