#pragma once

#include <cstdint>
#include <vector>

#include "language/analyze/inverted_index.h"
#include "program/find/term_vector.h"

namespace sejajar::find {

/// A document as it is retrieved.
struct Signature {
  TermVector terms;            ///< of unit length
  std::uint32_t language = 0;  ///< index of its language
  std::uint32_t site = 0;      ///< documents of different sites are not compared
  std::int32_t day = 0;        ///< days since 1970
  bool has_day = false;        ///< else it may be of any day
};

/// A document that shares terms with another.
struct Hit {
  std::uint32_t document;
  float score;  ///< dot product of the terms that are rare enough to be listed
};

/// Sums scores by document; each thread needs its own.
class Scores {
 public:
  explicit Scores(std::size_t documents) : sums_(documents, 0) {}

  void add(std::uint32_t document, float score) {
    if (sums_[document] == 0) touched_.push_back(document);
    sums_[document] += score;
  }

  /// Moves all sums out, in the order of the documents.
  std::vector<Hit> take();

 private:
  std::vector<float> sums_;
  std::vector<std::uint32_t> touched_;
};

/// Which documents are wanted, and the most days between two that have a day.
struct Wanted {
  bool same_language;  ///< those of the same language, else those of all others
  std::uint32_t days;
};

/// Whether documents of these sites and days may be compared.
bool comparable(const Signature& a, const Signature& b, std::uint32_t days);

/// An inverted index: the documents with each term. A term that more than 200 documents of a
/// language have lists none of them, so that a document costs the same in a large collection.
class Postings {
 public:
  /// `documents`, in ascending order of their languages, must outlive this.
  explicit Postings(const std::vector<Signature>& documents);

  const std::vector<Signature>& documents() const { return documents_; }

  /// Returns the wanted documents that share listed terms with `document`, in order.
  std::vector<Hit> sharing(std::uint32_t document, const Wanted& wanted, Scores& scores) const;

 private:
  std::vector<std::uint64_t> number_terms();
  std::uint32_t id_of(std::uint64_t key) const;

  /// Visits the terms of all documents, numbered one document after the other.
  template <class Visit>
  void visit_terms(const Visit& visit) const;

  const std::vector<Signature>& documents_;
  std::vector<std::uint32_t> starts_;  // number of the first term of each document, and the end
  std::vector<std::uint32_t> owners_;  // the document of each term
  std::vector<std::uint64_t> keys_;    // sorted, distinct
  analyze::InvertedIndex lists_;       // place in keys_ -> numbers of terms
};

}  // namespace sejajar::find
