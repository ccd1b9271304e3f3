#include "core/align/pruned_band.h"

#include <sejajar/error.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/align/coarse_search.h"
#include "core/anchor/anchor_band.h"

namespace sejajar::aligning {

namespace {

constexpr std::size_t kMostNodes = 200'000'000;  // 5 GB; forty per sentence are common

// Texts that are no translations of each other have no path to find: the cheapest one wanders, and
// many cost hardly more. So the nodes per sentence of both sides are limited.
constexpr std::size_t kSearchedPerSentence = 256;  // over all widenings
constexpr std::size_t kMostSearched = 50'000'000;  // over all widenings
constexpr std::size_t kKeptPerSentence = 16;       // two are common
constexpr std::size_t kAlwaysKept = 16'384;        // a table of 128 against 128 sentences
constexpr std::uint32_t kNarrow = 2;               // sentences on either side of the cheapest path

std::size_t sentences_of(const dp::Band& band) {
  return std::size_t{band.source_size()} + band.target_size();
}

/// Throws Error{input} if a band is too large to be searched.
void check_size(const dp::Band& band) {
  if (band.node_count() <= kMostNodes) return;
  throw Error(ErrorKind::kInput,
              std::to_string(band.source_size()) + " against " +
                  std::to_string(band.target_size()) +
                  " sentences: too few rare words, numbers or names in common to limit the search; "
                  "expected shorter texts, or a lexicon with their words");
}

/// The nodes near the cheapest paths: within kUnlikelyNode of them, or next to the cheapest one if
/// these are too many.
PrunedBand near_paths(const CoarseSearch& coarse, const dp::Band& band) {
  dp::Band likely = coarse.within(kUnlikelyNode);
  if (likely.node_count() <= std::max(kAlwaysKept, kKeptPerSentence * sentences_of(band)))
    return {std::move(likely)};
  dp::Band narrow = anchor::around(coarse.path(), band.source_size(), kNarrow);
  const double share =
      static_cast<double>(narrow.node_count()) / static_cast<double>(likely.node_count());
  return {std::move(narrow), std::min(1.0, share)};
}

}  // namespace

PrunedBand pruned_band(const analyze::PairAnalysis& pair, const PassInput& input,
                       const score::Components& weights, const SearchOptions& search) {
  dp::Band band = input.band;
  const std::size_t most = std::min(kMostSearched, kSearchedPerSentence * sentences_of(band));
  // `searched` is the number of nodes of this and all narrower bands.
  for (std::size_t searched = band.node_count();; searched += band.node_count()) {
    check_size(band);
    const CoarseSearch coarse(pair, input.parameters, weights, band);
    dp::Band wider = band;
    if (!anchor::widen(wider, coarse.path(), search.margin) || searched + wider.node_count() > most)
      return near_paths(coarse, band);
    band = std::move(wider);
  }
}

}  // namespace sejajar::aligning
