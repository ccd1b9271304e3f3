#include "program/find/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace sejajar::find {
namespace {

constexpr double kLeast = 0.9;

/// Signatures of random terms, of which every fifth has the terms of another but a few. All share
/// terms that are in too many documents to be listed, which weigh `common`.
std::vector<Signature> signatures(float common, std::uint32_t seed) {
  constexpr std::size_t kDocuments = 500;
  std::mt19937 random(seed);
  std::vector<Signature> documents;
  documents.reserve(kDocuments);
  for (std::size_t d = 0; d < kDocuments; ++d) {
    TermVector terms;
    if (d % 5 == 4) terms = documents[d - 1 - random() % 4].terms;
    if (terms.empty()) {
      for (std::uint64_t key = 1; key <= 4; ++key) terms.push_back({key, common});
      for (int k = 0; k < 20; ++k) terms.push_back({100 + random() % 3000, 1});
      merge(terms);
    }
    for (std::size_t k = 0; k < 2; ++k)
      terms[4 + random() % (terms.size() - 4)].weight *= 0.1F * static_cast<float>(random() % 10);
    Signature document;
    document.terms = unit_vector(std::move(terms), 64);
    document.language = d < kDocuments / 2 ? 0 : 1;
    document.site = static_cast<std::uint32_t>(random() % 20 == 0);
    documents.push_back(std::move(document));
  }
  return documents;
}

/// What near_duplicates() returns, from all products.
std::vector<std::uint32_t> nearest(const std::vector<Signature>& documents) {
  std::vector<std::uint32_t> nearest(documents.size());
  for (std::uint32_t a = 0; a < documents.size(); ++a) {
    nearest[a] = a;
    double best = kLeast;
    for (std::uint32_t b = 0; b < documents.size(); ++b) {
      if (a == b || documents[a].language != documents[b].language ||
          documents[a].site != documents[b].site)
        continue;
      const double cosine = dot(documents[a].terms, documents[b].terms);
      if (cosine <= best) continue;
      best = cosine;
      nearest[a] = b;
    }
  }
  return nearest;
}

TEST(FindCandidates, NearDuplicatesAreThoseOfAllProducts) {
  for (const float common : {0.1F, 1.0F, 2.0F}) {
    const std::vector<Signature> documents = signatures(common, 7);
    const std::vector<std::uint32_t> expected = nearest(documents);
    const auto found = near_duplicates(Postings(documents), kLeast);
    std::size_t near = 0;
    for (std::uint32_t d = 0; d < expected.size(); ++d) {
      EXPECT_EQ(found[d], expected[d]) << "common terms weigh " << common;
      near += expected[d] != d ? 1U : 0U;
    }
    EXPECT_GT(near, 50u);
    EXPECT_LT(near, 500u);
  }
}

}  // namespace
}  // namespace sejajar::find
