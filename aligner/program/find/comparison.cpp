// Retrieval and verification. Entry point: compare().

#include "program/find/comparison.h"

#include <sejajar/split.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "ground/threads/parallel.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"
#include "program/find/evidence.h"
#include "program/find/term_space.h"

namespace sejajar::find {
namespace {

constexpr std::size_t kMostTerms = 64;                     // of the vector of a document
constexpr std::size_t kKeptTerms = std::size_t{1} << 25U;  // of all documents, 512 MiB
constexpr double kNearDuplicate = 0.9;                     // cosine
constexpr double kMostLengthRatio = 8;                     // of two versions, in bytes of text
constexpr std::uint32_t kBlock = 2048;  // documents described before they are counted
constexpr std::uint32_t kComparedAtOnce = 8;

/// The documents with different texts, in order of their languages.
class Order {
 public:
  Order(const std::vector<Description>& descriptions, Comparison& comparison) {
    comparison.same_as.resize(descriptions.size());
    std::map<std::tuple<std::string, std::uint32_t, std::uint64_t>, std::uint32_t> firsts;
    for (std::uint32_t d = 0; d < descriptions.size(); ++d) {
      const Description& one = descriptions[d];
      const auto [first, is_new] =
          firsts.emplace(std::make_tuple(one.language, one.site, one.content), d);
      comparison.same_as[d] = first->second;
      if (is_new) documents_.push_back(d);
    }
    std::stable_sort(documents_.begin(), documents_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return descriptions[a].language < descriptions[b].language;
    });
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(documents_.size()); }
  std::uint32_t operator[](std::uint32_t place) const { return documents_[place]; }

 private:
  std::vector<std::uint32_t> documents_;
};

/// Compares the documents of a collection.
class Comparer {
 public:
  Comparer(const Collection& collection, const ComparingOptions& options)
      : collection_(collection),
        options_(options),
        order_(collection.descriptions, comparison_),
        space_(read_frequencies(options.models.directory / "frequencies.tsv")),
        signatures_(order_.size()),
        sizes_(order_.size()) {}

  Comparison run() {
    describe();
    weigh();
    report(kDescribedShare);
    const Postings postings(signatures_);
    std::vector<Candidate> candidates = retrieve(postings, options_.retrieval);
    std::erase_if(candidates, [&](const Candidate& pair) {
      const auto [less, more] = std::minmax(sizes_[pair.first], sizes_[pair.second]);
      return static_cast<double>(more) > kMostLengthRatio * static_cast<double>(less);
    });
    keep_part(candidates);
    set_near(postings);
    report(kRetrievedShare);
    verify(candidates);
    return std::move(comparison_);
  }

 private:
  static constexpr double kDescribedShare = 0.2;
  static constexpr double kRetrievedShare = 0.25;

  void report(double share) const {
    if (options_.progress) options_.progress(share);
  }

  const std::string& language_of(std::uint32_t place) const {
    return collection_.descriptions[order_[place]].language;
  }

  Document split_text(std::uint32_t place, const Models& models) const {
    Document document = collection_.text(order_[place]);
    if (!document.sentences.empty()) return document;
    return split(std::move(document), models, options_.pairs.split);
  }

  Models models_of(const std::vector<std::string>& languages) const {
    return pipeline::ModelCache(options_.models).get(languages).loaded;
  }

  /// Calls body(place, language, models) for all documents, one block after the other, in several
  /// threads, and after(first, last) when those of a block are done.
  template <class Body, class After>
  void for_blocks(const Body& body, const After& after) {
    const std::string pivot(model::kPivotLanguage);
    std::uint32_t number = 0;
    for (std::uint32_t first = 0, last = 0; first < order_.size(); first = last, ++number) {
      while (last < order_.size() && language_of(last) == language_of(first)) ++last;
      const Models models = models_of({language_of(first), pivot});
      for (std::uint32_t begin = first; begin < last; begin += kBlock) {
        const std::uint32_t size = std::min(kBlock, last - begin);
        threads::for_chunks({size, kComparedAtOnce, true}, [&](std::uint32_t a, std::uint32_t b) {
          for (std::uint32_t place = begin + a; place < begin + b; ++place)
            body(place, number, models);
        });
        after(begin, begin + size);
      }
    }
  }

  /// Sets the signatures, with counts for weights: as many as fit into kKeptTerms.
  void describe() {
    std::size_t kept = 0;
    for_blocks(
        [&](std::uint32_t place, std::uint32_t language, const Models& models) {
          const Description& known = collection_.descriptions[order_[place]];
          signatures_[place] = {counts_of(place, models), language, known.site, known.day,
                                known.has_day};
        },
        [&](std::uint32_t first, std::uint32_t last) {
          for (std::uint32_t place = first; place < last; ++place) {
            Signature& document = signatures_[place];
            space_.add(document.terms, document.language);
            kept += document.terms.size();
            if (kept > kKeptTerms) document.terms = TermVector();
          }
        });
    lacks_counts_ = kept > kKeptTerms;
  }

  /// Turns counts into vectors. Counts that were let go are taken again, for which the models are
  /// needed again.
  void weigh() {
    threads::for_chunks({order_.size(), kComparedAtOnce, true},
                        [&](std::uint32_t begin, std::uint32_t end) {
                          for (std::uint32_t place = begin; place < end; ++place) {
                            TermVector& terms = signatures_[place].terms;
                            terms = space_.vector_of(std::move(terms), kMostTerms);
                          }
                        });
    if (!lacks_counts_) return;
    for_blocks(
        [&](std::uint32_t place, std::uint32_t, const Models& models) {
          TermVector& terms = signatures_[place].terms;
          if (terms.empty()) terms = space_.vector_of(counts_of(place, models), kMostTerms);
        },
        [](std::uint32_t, std::uint32_t) {});
  }

  TermVector counts_of(std::uint32_t place, const Models& models) {
    const Document document = split_text(place, models);
    sizes_[place] = 0;
    for (const ByteRange paragraph : document.paragraphs)
      sizes_[place] += paragraph.end - paragraph.begin;
    const analyze::Analysis analysis = analyze::analyze(document);
    return PivotTerms(analysis,
                      models.lexicons().find(document.language, std::string(model::kPivotLanguage)))
        .counts();
  }

  void set_near(const Postings& postings) {
    comparison_.near.resize(collection_.descriptions.size());
    std::iota(comparison_.near.begin(), comparison_.near.end(), 0U);
    const std::vector<std::uint32_t> near = near_duplicates(postings, kNearDuplicate);
    for (std::uint32_t place = 0; place < near.size(); ++place)
      comparison_.near[order_[place]] = order_[near[place]];
  }

  /// Keeps every parts-th of `candidates`, so that all parts take equally long.
  void keep_part(std::vector<Candidate>& candidates) const {
    std::size_t number = 0;
    std::erase_if(candidates, [&](const Candidate&) {
      return options_.parts == 0 || number++ % options_.parts != options_.part;
    });
  }

  /// Aligns `candidates`, language pair by language pair: lexicons are loaded once.
  void verify(const std::vector<Candidate>& candidates) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Candidate>> by_languages;
    for (const Candidate& pair : candidates) {
      by_languages[{signatures_[pair.first].language, signatures_[pair.second].language}].push_back(
          pair);
    }
    for (const auto& entry : by_languages) {
      const std::vector<Candidate>& pairs = entry.second;
      const std::size_t begin = comparison_.pairs.size();
      comparison_.pairs.resize(begin + pairs.size());
      const Models models = models_of({language_of(pairs[0].first), language_of(pairs[0].second),
                                       std::string(model::kPivotLanguage)});
      const Verifier verifier(models, options_.pairs, space_);
      threads::for_chunks({static_cast<std::uint32_t>(pairs.size()), 1, true},
                          [&](std::uint32_t first, std::uint32_t last) {
                            for (std::uint32_t k = first; k < last; ++k)
                              comparison_.pairs[begin + k] = verify(pairs[k], models, verifier);
                          });
      report(kRetrievedShare + (1 - kRetrievedShare) *
                                   static_cast<double>(comparison_.pairs.size()) /
                                   static_cast<double>(candidates.size()));
    }
    std::sort(comparison_.pairs.begin(), comparison_.pairs.end(),
              [](const Compared& a, const Compared& b) { return a.documents < b.documents; });
  }

  Compared verify(const Candidate& pair, const Models& models, const Verifier& verifier) const {
    const Evidence evidence =
        verifier.evidence({split_text(pair.first, models), split_text(pair.second, models)});
    const std::uint32_t first = order_[pair.first];
    const std::uint32_t second = order_[pair.second];
    return {{std::min(first, second), std::max(first, second)}, evidence};
  }

  const Collection& collection_;
  const ComparingOptions& options_;
  Comparison comparison_;
  Order order_;
  TermSpace space_;
  std::vector<Signature> signatures_;  // by place in the order
  std::vector<std::size_t> sizes_;     // bytes of text, likewise
  bool lacks_counts_ = false;          // of some documents: they did not fit
};

}  // namespace

Comparison compare(const Collection& collection, const ComparingOptions& options) {
  return Comparer(collection, options).run();
}

}  // namespace sejajar::find
