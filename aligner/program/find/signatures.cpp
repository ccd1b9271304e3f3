// Reading, analysing and weighing all documents. Entry point: signatures_of().

#include "program/find/signatures.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ground/threads/parallel.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"

namespace sejajar::find {
namespace {

constexpr std::size_t kKeptTerms = std::size_t{1} << 25U;  // of all documents, 512 MiB
constexpr std::uint32_t kBlock = 2048;  // documents described before they are counted
constexpr std::uint32_t kSignedAtOnce = 8;

/// Gives signatures to the documents of a collection.
class Signer {
 public:
  Signer(const Collection& collection, const ComparingOptions& options)
      : collection_(collection),
        options_(options),
        signatures_(signatures_without_terms(
            collection.descriptions,
            TermSpace(read_frequencies(options.models.directory / "frequencies.tsv")))) {}

  Signatures run() {
    describe();
    weigh();
    options_.report(kSignedShare);
    return std::move(signatures_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(signatures_.rows.size()); }

  const std::string& language_of(std::uint32_t place) const {
    return collection_.descriptions[signatures_.texts.documents[place]].language;
  }

  /// Calls body(place, models) for each document, in blocks and in several threads, and
  /// after(first, last) at the end of each block.
  template <class Body, class After>
  void for_blocks(const Body& body, const After& after) {
    pipeline::ModelCache cache(options_.models);
    for (std::uint32_t first = 0, last = 0; first < size(); first = last) {
      while (last < size() && language_of(last) == language_of(first)) ++last;
      const Models models =
          cache.get({language_of(first), std::string(model::kPivotLanguage)}).loaded;
      for (std::uint32_t begin = first; begin < last; begin += kBlock) {
        const std::uint32_t count = std::min(kBlock, last - begin);
        threads::for_chunks({count, kSignedAtOnce, true}, [&](std::uint32_t a, std::uint32_t b) {
          for (std::uint32_t place = begin + a; place < begin + b; ++place) body(place, models);
        });
        after(begin, begin + count);
      }
    }
  }

  /// Sets terms, with counts for weights: as many as fit into kKeptTerms.
  void describe() {
    std::size_t kept = 0;
    for_blocks(
        [&](std::uint32_t place, const Models& models) {
          signatures_.rows[place].terms = counts_of(place, models);
        },
        [&](std::uint32_t first, std::uint32_t last) {
          for (std::uint32_t place = first; place < last; ++place) {
            Signature& document = signatures_.rows[place];
            signatures_.space.add(document.terms, document.language);
            kept += document.terms.size();
            if (kept > kKeptTerms) document.terms = TermVector();
          }
          options_.report(kSignedShare * last / size());
        });
    lacks_counts_ = kept > kKeptTerms;
  }

  /// Turns counts into vectors. Counts that were let go are taken again, for which the models are
  /// needed again.
  void weigh() {
    const TermSpace& space = signatures_.space;
    threads::for_chunks({size(), kSignedAtOnce, true}, [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t place = begin; place < end; ++place) {
        TermVector& terms = signatures_.rows[place].terms;
        terms = space.vector_of(std::move(terms), kMostTerms);
      }
    });
    if (!lacks_counts_) return;
    for_blocks(
        [&](std::uint32_t place, const Models& models) {
          TermVector& terms = signatures_.rows[place].terms;
          if (terms.empty()) terms = space.vector_of(counts_of(place, models), kMostTerms);
        },
        [](std::uint32_t, std::uint32_t) {});
  }

  /// Returns the counts of the terms of a document, and sets its bytes.
  TermVector counts_of(std::uint32_t place, const Models& models) {
    const Document document =
        split_text(collection_, signatures_.texts.documents[place], models, options_.pairs.split);
    std::uint64_t& bytes = signatures_.rows[place].bytes;
    bytes = 0;
    for (const ByteRange paragraph : document.paragraphs) bytes += paragraph.end - paragraph.begin;
    const analyze::Analysis analysis = analyze::analyze(document);
    return PivotTerms(analysis,
                      models.lexicons().find(document.language, std::string(model::kPivotLanguage)))
        .counts();
  }

  const Collection& collection_;
  const ComparingOptions& options_;
  Signatures signatures_;
  bool lacks_counts_ = false;  // of some documents: they did not fit
};

}  // namespace

Signatures signatures_without_terms(const std::vector<Description>& descriptions, TermSpace space) {
  Signatures signatures = {distinct_texts(descriptions), {}, std::move(space)};
  signatures.rows.reserve(signatures.texts.documents.size());
  std::uint32_t language = 0;
  const std::string* last = nullptr;
  for (const std::uint32_t document : signatures.texts.documents) {
    const Description& known = descriptions[document];
    if (last != nullptr && *last != known.language) ++language;
    last = &known.language;
    signatures.rows.push_back({{}, language, known.site, known.day, known.has_day});
  }
  return signatures;
}

Signatures signatures_of(const Collection& collection, const ComparingOptions& options) {
  return Signer(collection, options).run();
}

}  // namespace sejajar::find
