#include "program/find/candidates.h"

#include <algorithm>
#include <span>

#include "ground/threads/parallel.h"

namespace sejajar::find {
namespace {

constexpr std::uint32_t kRetrievedAtOnce = 64;
constexpr double kScoreError = 0.001;  // more than the rounding of a score

bool better(const Hit& a, const Hit& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

/// Replaces the scores of `hits`, which leave out what is too common to be in a list, by cosines.
void set_cosines(const Signature& document, const std::vector<Signature>& documents,
                 std::span<Hit> hits) {
  for (Hit& hit : hits)
    hit.score = static_cast<float>(dot(document.terms, documents[hit.document].terms));
}

/// The candidates of `document`: the best of `hits`, which are in order of documents, in each
/// language.
std::vector<Candidate> best_of(std::uint32_t document, std::vector<Hit> hits,
                               const std::vector<Signature>& documents,
                               const RetrievalOptions& options) {
  std::vector<Candidate> candidates;
  constexpr std::ptrdiff_t kTried = 4;  // times as many as are wanted have their cosine computed
  for (auto begin = hits.begin(); begin != hits.end();) {
    const std::uint32_t language = documents[begin->document].language;
    const auto end = std::find_if(begin, hits.end(), [&](const Hit& hit) {
      return documents[hit.document].language != language;
    });
    const auto tried = begin + std::min<std::ptrdiff_t>(end - begin, kTried * options.best);
    std::partial_sort(begin, tried, end, better);
    set_cosines(documents[document], documents, {begin, tried});
    std::sort(begin, tried, better);
    const double least =
        std::max(options.least_cosine, options.least_share * static_cast<double>(begin->score));
    const auto last = begin + std::min<std::ptrdiff_t>(tried - begin, options.best);
    for (auto hit = begin; hit != last && hit->score >= least; ++hit)
      candidates.push_back({std::min(document, hit->document), std::max(document, hit->document)});
    begin = end;
  }
  return candidates;
}

std::vector<Candidate> all_pairs(const std::vector<Signature>& documents,
                                 const RetrievalOptions& options) {
  std::vector<Candidate> candidates;
  for (std::uint32_t a = 0; a < documents.size(); ++a) {
    for (std::uint32_t b = a + 1; b < documents.size(); ++b) {
      if (documents[a].language != documents[b].language &&
          comparable(documents[a], documents[b], options.days))
        candidates.push_back({a, b});
    }
  }
  return candidates;
}

/// Pairs of documents in different languages.
double pairs_in(const std::vector<Signature>& documents) {
  double same = 0;
  for (auto begin = documents.begin(); begin != documents.end();) {
    const auto end = std::find_if(begin, documents.end(), [&](const Signature& document) {
      return document.language != begin->language;
    });
    same += static_cast<double>(end - begin) * static_cast<double>(end - begin);
    begin = end;
  }
  const auto all = static_cast<double>(documents.size());
  return (all * all - same) / 2;
}

/// Calls body(document, scores) for all documents, in several threads.
template <class Body>
void for_documents(std::size_t documents, const Body& body) {
  threads::for_chunks(
      {static_cast<std::uint32_t>(documents), kRetrievedAtOnce, true},
      [&] { return Scores(documents); },
      [&](Scores& scores, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t d = begin; d < end; ++d) body(d, scores);
      });
}

}  // namespace

std::vector<Candidate> retrieve(const Postings& postings, const RetrievalOptions& options) {
  const std::vector<Signature>& documents = postings.documents();
  if (pairs_in(documents) < options.all_below) return all_pairs(documents, options);
  std::vector<std::vector<Candidate>> found(documents.size());
  for_documents(documents.size(), [&](std::uint32_t d, Scores& scores) {
    found[d] = best_of(d, postings.in_other_languages(d, options.days, scores), documents, options);
  });
  std::vector<Candidate> candidates;
  for (const auto& row : found) candidates.insert(candidates.end(), row.begin(), row.end());
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

std::vector<std::uint32_t> near_duplicates(const Postings& postings, double least) {
  const std::vector<Signature>& documents = postings.documents();
  std::vector<std::uint32_t> nearest(documents.size());
  for_documents(documents.size(), [&](std::uint32_t d, Scores& scores) {
    nearest[d] = d;
    double best = least;
    const Neighbours neighbours = postings.in_same_language(d, scores);
    for (const Hit& hit : neighbours.hits) {
      if (hit.score + neighbours.unlisted + kScoreError <= best) continue;
      const double cosine = dot(documents[d].terms, documents[hit.document].terms);
      if (cosine <= best) continue;
      best = cosine;
      nearest[d] = hit.document;
    }
  });
  return nearest;
}

}  // namespace sejajar::find
