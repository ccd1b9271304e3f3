// Candidates come from the signatures alone; only what verify() aligns is read. Entry point:
// compare().

#include "program/find/comparison.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sejajar::find {
namespace {

constexpr double kNearDuplicate = 0.9;  // cosine
constexpr double kMostLengthRatio = 8;  // of two versions, in bytes of text

/// Returns the candidates of the wanted part: every parts-th, so that all parts take equally long.
std::vector<Candidate> candidates_of_part(const Postings& postings,
                                          const ComparingOptions& options) {
  if (options.parts == 0) return {};
  std::vector<Candidate> candidates = retrieve(postings, options.retrieval);
  std::erase_if(candidates, [&](const Candidate& pair) {
    const auto [less, more] = std::minmax(postings.documents()[pair.first].bytes,
                                          postings.documents()[pair.second].bytes);
    return static_cast<double>(more) > kMostLengthRatio * static_cast<double>(less);
  });
  std::size_t number = 0;
  std::erase_if(candidates,
                [&](const Candidate&) { return number++ % options.parts != options.part; });
  return candidates;
}

/// Returns by document the near_duplicates() of it, itself if they are not looked for.
std::vector<std::uint32_t> near_documents(const Postings& postings, const DistinctTexts& texts,
                                          const ComparingOptions& options) {
  std::vector<std::uint32_t> documents(texts.same_as.size());
  std::iota(documents.begin(), documents.end(), 0U);
  if (!options.finds_near) return documents;
  const std::vector<std::uint32_t> near = near_duplicates(postings, kNearDuplicate);
  for (std::uint32_t place = 0; place < near.size(); ++place)
    documents[texts.documents[place]] = texts.documents[near[place]];
  return documents;
}

}  // namespace

Comparison compare(const Collection& collection, const Signatures& signatures,
                   const ComparingOptions& options) {
  Comparison comparison;
  comparison.same_as = signatures.texts.same_as;
  std::vector<Candidate> candidates;
  {
    const Postings postings(signatures.rows);  // of no use while candidates are aligned
    candidates = candidates_of_part(postings, options);
    comparison.near = near_documents(postings, signatures.texts, options);
  }
  options.report(kRetrievedShare);
  Verification verified = verify(collection, signatures, candidates, options);
  comparison.pairs = std::move(verified.pairs);
  comparison.unreadable = std::move(verified.unreadable);
  return comparison;
}

Comparison compare(const Collection& collection, const ComparingOptions& options) {
  return compare(collection, signatures_of(collection, options), options);
}

}  // namespace sejajar::find
