// The band widens until the path of single sentences has room; what that path leaves is the
// outline.

#include "core/align/outline.h"

#include <sejajar/error.h>

#include <string>
#include <utility>

#include "core/align/coarse_search.h"
#include "core/anchor/corridor.h"

namespace sejajar::aligning {

namespace {

constexpr int kMostWidenings = 24;
constexpr std::size_t kMostNodes = 200'000'000;  // 5 GB; forty are common for each sentence

/// Throws Error{input} if a band is too large to be searched.
void check_size(const dp::Band& band) {
  if (band.cells() <= kMostNodes) return;
  throw Error(ErrorKind::kInput,
              std::to_string(band.source_size()) + " against " +
                  std::to_string(band.target_size()) +
                  " sentences: too few rare words, numbers or names on both sides to tell where "
                  "to search; expected a lexicon that has their words, or shorter texts");
}

}  // namespace

dp::Band outline(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                 const score::Components& weights, dp::Band band, const SearchOptions& search) {
  for (int widenings = 0;; ++widenings) {
    check_size(band);
    const CoarseSearch coarse(pair, beliefs, weights, band);
    dp::Band wider = band;
    if (widenings == kMostWidenings || !anchor::widen(wider, coarse.path(), search.margin))
      return coarse.within(kUnlikely);
    band = std::move(wider);
  }
}

}  // namespace sejajar::aligning
