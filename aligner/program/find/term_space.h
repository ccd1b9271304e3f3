#pragma once

#include <cstddef>
#include <cstdint>

#include "program/find/document_frequencies.h"
#include "program/find/term_vector.h"

namespace sejajar::find {

/// The space that documents and sentences of all languages are compared in: terms weigh
/// ln(1 + count) times their inverse document frequency.
class TermSpace {
 public:
  /// `background` counts for terms that the collection is too small to know.
  explicit TermSpace(DocumentFrequencies background) : background_(std::move(background)) {}

  /// Counts the terms of one document in the language with index `language`.
  void add(const TermVector& counts, std::uint32_t language) { frequencies_.add(counts, language); }

  /// Returns the vector of `counts`: its `most` heaviest terms, of unit length. Drops the terms
  /// that no lexicon knows and that the documents of one language only have: they can tell nothing
  /// of documents in other languages.
  TermVector vector_of(TermVector counts, std::size_t most) const;

 private:
  DocumentFrequencies background_;
  DocumentFrequencies frequencies_;  // of the documents added
};

}  // namespace sejajar::find
