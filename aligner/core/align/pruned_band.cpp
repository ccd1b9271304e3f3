#include "core/align/pruned_band.h"

#include <sejajar/error.h>

#include <string>
#include <utility>

#include "core/align/coarse_search.h"
#include "core/anchor/anchor_band.h"

namespace sejajar::aligning {

namespace {

constexpr int kMostWidenings = 24;
constexpr std::size_t kMostNodes = 200'000'000;  // 5 GB; forty per sentence are common

/// Throws Error{input} if a band is too large to be searched.
void check_size(const dp::Band& band) {
  if (band.cells() <= kMostNodes) return;
  throw Error(ErrorKind::kInput,
              std::to_string(band.source_size()) + " against " +
                  std::to_string(band.target_size()) +
                  " sentences: too few rare words, numbers or names in common to limit the search; "
                  "expected shorter texts, or a lexicon with their words");
}

}  // namespace

dp::Band pruned_band(const analyze::PairAnalysis& pair, const score::PassParameters& parameters,
                     const score::Components& weights, dp::Band band, const SearchOptions& search) {
  for (int widenings = 0;; ++widenings) {
    check_size(band);
    const CoarseSearch coarse(pair, parameters, weights, band);
    dp::Band wider = band;
    if (widenings == kMostWidenings || !anchor::widen(wider, coarse.path(), search.margin))
      return coarse.within(kUnlikely);
    band = std::move(wider);
  }
}

}  // namespace sejajar::aligning
