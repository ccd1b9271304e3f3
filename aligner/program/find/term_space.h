#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "program/find/document_frequencies.h"
#include "program/find/term_vector.h"

namespace sejajar::find {

/// The space that documents and sentences of all languages are compared in: terms weigh
/// ln(1 + count) times their inverse document frequency.
class TermSpace {
 public:
  /// `background` counts for terms that the collection is too small to know; `frequencies` are of
  /// documents that have been added.
  explicit TermSpace(DocumentFrequencies background, DocumentFrequencies frequencies = {})
      : background_(std::move(background)), frequencies_(std::move(frequencies)) {}

  /// Counts the terms of one document in the language with index `language`.
  void add(const TermVector& counts, std::uint32_t language) { frequencies_.add(counts, language); }

  /// Returns the vector of `counts`: its `most` heaviest terms, of unit length. Drops the terms
  /// that no lexicon knows and that the documents of one language only have: they can tell nothing
  /// of documents in other languages.
  TermVector vector_of(TermVector counts, std::size_t most) const;

  /// Returns the terms that no vector_of() drops for being unknown, sorted by key: with them and
  /// documents() as its frequencies, a space is equal to this one.
  std::vector<TermCount> known_terms() const { return frequencies_.known_terms(background_); }

  /// Returns how many documents were added.
  std::uint32_t documents() const { return frequencies_.documents(); }

 private:
  DocumentFrequencies background_;
  DocumentFrequencies frequencies_;  // of the documents added
};

}  // namespace sejajar::find
