#include "program/find/candidates.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "ground/threads/parallel.h"
#include "language/analyze/inverted_index.h"

namespace sejajar::find {
namespace {

constexpr std::size_t kIndexedTerms = 64;  // of each document, the heaviest
constexpr std::size_t kMostListed = 200;   // documents of one language in a list that retrieves
constexpr std::uint32_t kRetrievedAtOnce = 64;

/// Whether two documents of different languages may be compared.
bool comparable(const Signature& a, const Signature& b, std::uint32_t days) {
  if (a.site != b.site) return false;
  return !a.has_day || !b.has_day ||
         std::llabs(static_cast<long long>(a.day) - b.day) <= static_cast<long long>(days);
}

/// A document that shares terms with another, and their cosine as far as the heaviest terms go.
struct Hit {
  std::uint32_t document;
  float score;
};

bool better(const Hit& a, const Hit& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

/// Sums scores by document.
class Scores {
 public:
  explicit Scores(std::size_t documents) : sums_(documents, 0) {}

  void add(std::uint32_t document, float score) {
    if (sums_[document] == 0) touched_.push_back(document);
    sums_[document] += score;
  }

  /// Moves all sums out, in the order of the documents.
  std::vector<Hit> take() {
    std::sort(touched_.begin(), touched_.end());
    std::vector<Hit> hits;
    hits.reserve(touched_.size());
    for (const std::uint32_t d : touched_) {
      hits.push_back({d, sums_[d]});
      sums_[d] = 0;
    }
    touched_.clear();
    return hits;
  }

 private:
  std::vector<float> sums_;
  std::vector<std::uint32_t> touched_;
};

/// Whether documents of other languages are wanted, or of the same.
enum class Languages { kOther, kSame };

/// The heaviest terms of all documents, and the documents with each.
class Postings {
 public:
  explicit Postings(const std::vector<Signature>& documents)
      : documents_(documents),
        starts_(1, 0),
        keys_(add_heaviest()),
        lists_(keys_.size(), [&](const auto& visit) {
          for (std::uint32_t k = 0; k < terms_.size(); ++k) visit(id_of(terms_[k].key), k);
        }) {}

  /// Returns the documents that share heavy terms with `document`, in order. Skips terms that are
  /// too common in a language.
  std::vector<Hit> sharing(std::uint32_t document, Languages languages, std::uint32_t days,
                           Scores& scores) const {
    const Signature& own = documents_[document];
    for (std::uint32_t k = starts_[document]; k < starts_[document + 1]; ++k) {
      const std::span<const std::uint32_t> list = lists_.of(id_of(terms_[k].key));
      // Documents are in order of their languages, so a list is a run per language.
      for (auto begin = list.begin(); begin != list.end();) {
        const std::uint32_t language = documents_[owners_[*begin]].language;
        const auto end = std::find_if(begin, list.end(), [&](std::uint32_t other) {
          return documents_[owners_[other]].language != language;
        });
        const bool wanted = (language == own.language) == (languages == Languages::kSame);
        if (wanted && static_cast<std::size_t>(end - begin) <= kMostListed) {
          for (auto other = begin; other != end; ++other) {
            if (owners_[*other] != document && comparable(own, documents_[owners_[*other]], days))
              scores.add(owners_[*other], terms_[k].weight * terms_[*other].weight);
          }
        }
        begin = end;
      }
    }
    return scores.take();
  }

 private:
  /// Appends the heaviest terms of each document; returns their keys, sorted and distinct.
  std::vector<std::uint64_t> add_heaviest() {
    std::vector<std::uint64_t> keys;
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      for (const Term& term : unit_vector(documents_[d].terms, kIndexedTerms)) {
        terms_.push_back(term);
        owners_.push_back(d);
        keys.push_back(term.key);
      }
      starts_.push_back(static_cast<std::uint32_t>(terms_.size()));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }

  std::uint32_t id_of(std::uint64_t key) const {
    return static_cast<std::uint32_t>(std::lower_bound(keys_.begin(), keys_.end(), key) -
                                      keys_.begin());
  }

  const std::vector<Signature>& documents_;
  std::vector<Term> terms_;            // document by document
  std::vector<std::uint32_t> owners_;  // the document of each term
  std::vector<std::uint32_t> starts_;  // one per document, and the end
  std::vector<std::uint64_t> keys_;    // sorted
  analyze::InvertedIndex lists_;       // key -> terms
};

/// Replaces the scores of `hits`, which leave out what is too common to be in a list, by cosines.
void set_cosines(const Signature& document, const std::vector<Signature>& documents,
                 std::span<Hit> hits) {
  for (Hit& hit : hits)
    hit.score = static_cast<float>(dot(document.terms, documents[hit.document].terms));
}

/// Appends the best of `hits`, which are in order, in each language.
void append_best(std::uint32_t document, std::vector<Hit>& hits,
                 const std::vector<Signature>& documents, const RetrievalOptions& options,
                 std::vector<Candidate>& candidates) {
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

}  // namespace

std::vector<Candidate> retrieve(const std::vector<Signature>& documents,
                                const RetrievalOptions& options) {
  if (pairs_in(documents) < options.all_below) return all_pairs(documents, options);
  const Postings postings(documents);
  std::vector<std::vector<Candidate>> found(documents.size());
  threads::for_chunks(
      {static_cast<std::uint32_t>(documents.size()), kRetrievedAtOnce, true},
      [&] { return Scores(documents.size()); },
      [&](Scores& scores, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t d = begin; d < end; ++d) {
          std::vector<Hit> hits = postings.sharing(d, Languages::kOther, options.days, scores);
          append_best(d, hits, documents, options, found[d]);
        }
      });
  std::vector<Candidate> candidates;
  for (const auto& row : found) candidates.insert(candidates.end(), row.begin(), row.end());
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

std::vector<std::uint32_t> near_duplicates(const std::vector<Signature>& documents, double least) {
  const Postings postings(documents);
  std::vector<std::uint32_t> nearest(documents.size());
  const auto find_nearest = [&](std::uint32_t d, Scores& scores) {
    nearest[d] = d;
    double best = least;
    for (const Hit& hit : postings.sharing(d, Languages::kSame, UINT32_MAX, scores)) {
      const double cosine = dot(documents[d].terms, documents[hit.document].terms);
      if (cosine <= best) continue;
      best = cosine;
      nearest[d] = hit.document;
    }
  };
  threads::for_chunks(
      {static_cast<std::uint32_t>(documents.size()), kRetrievedAtOnce, true},
      [&] { return Scores(documents.size()); },
      [&](Scores& scores, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t d = begin; d < end; ++d) find_nearest(d, scores);
      });
  return nearest;
}

}  // namespace sejajar::find
