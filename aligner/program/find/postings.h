#pragma once

#include <cstdint>
#include <span>
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
  std::uint64_t bytes = 0;     ///< of its text
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

/// The documents of one language that share listed terms with a document of it.
struct Neighbours {
  std::vector<Hit> hits;  ///< in order
  double unlisted = 0;    ///< norm of the document's terms that are too common to be listed: no
                          ///< cosine is more than that above a score
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

  /// Returns the documents in all other languages that share listed terms with `document`, in
  /// order; `days` are the most between two that have a day.
  std::vector<Hit> in_other_languages(std::uint32_t document, std::uint32_t days,
                                      Scores& scores) const;

  /// Returns the documents of any day in the language of `document` that share terms with it.
  Neighbours in_same_language(std::uint32_t document, Scores& scores) const;

 private:
  std::vector<std::uint64_t> number_terms();
  std::uint32_t id_of(std::uint64_t key) const;

  /// The numbers of the terms of documents in one language.
  using Run = std::span<const std::uint32_t>;

  std::uint32_t language_of(std::uint32_t number) const {
    return documents_[owners_[number]].language;
  }

  /// Returns the part of `list` before the first document of a language after `language`. Found by
  /// binary search, so that a run too long to be listed costs no time.
  Run up_to(Run list, std::uint32_t language) const;

  /// A document whose neighbours are looked up, and the sums for that.
  struct Query {
    std::uint32_t document;
    std::uint32_t days;  // most between two documents that have a day
    Scores& scores;
  };

  /// Adds the products of `term` of the document of `query` and the terms `run`.
  void add(const Query& query, const Term& term, Run run) const;

  /// Visits the terms of all documents, numbered one document after the other.
  template <class Visit>
  void visit_terms(const Visit& visit) const;

  const std::vector<Signature>& documents_;
  std::vector<std::uint32_t> starts_;  // number of the first term of each document, and the end
  std::vector<std::uint32_t> owners_;  // the document of each term
  std::vector<std::uint64_t> keys_;    // sorted, distinct
  analyze::InvertedIndex lists_;       // index in keys_ -> numbers of terms
};

}  // namespace sejajar::find
