#pragma once

#include <cstdint>
#include <vector>

#include "program/find/postings.h"

namespace sejajar::find {

/// Two documents that may be versions of each other, the first with the lower index.
struct Candidate {
  std::uint32_t first;
  std::uint32_t second;

  friend bool operator==(const Candidate&, const Candidate&) = default;
  friend bool operator<(const Candidate& a, const Candidate& b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  }
};

/// How candidates are retrieved.
struct RetrievalOptions {
  double least_cosine = 0.05;       ///< of a candidate, 0..1
  double least_share = 0.5;         ///< of the cosine of the best in a language, 0..1
  std::uint32_t best = 3;           ///< that each document gathers in every other language
  std::uint32_t days = UINT32_MAX;  ///< most days between two documents that have a day
  std::uint32_t all_below = 2000;   ///< pairs of documents below which all are candidates
};

/// Returns the candidates among the documents of `postings`, sorted: each document gathers the best
/// by cosine in every other language.
std::vector<Candidate> retrieve(const Postings& postings, const RetrievalOptions& options);

/// Returns for each document of `postings` the most similar other one of its language with a cosine
/// above `least`, or its own index if there is none.
std::vector<std::uint32_t> near_duplicates(const Postings& postings, double least);

}  // namespace sejajar::find
