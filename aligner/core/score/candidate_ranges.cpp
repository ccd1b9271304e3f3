#include "core/score/candidate_ranges.h"

#include <algorithm>
#include <utility>

namespace sejajar::score {

namespace {

/// `sides_of(step)` returns the step's ranges on this side, of `sentences` sentences, and on the
/// other.
template <class SidesOf>
CandidateRanges ranges_of(const dp::BeadGraph& graph, std::uint32_t sentences,
                          const SidesOf& sides_of) {
  const std::uint32_t longest = std::max(graph.longest(), 1U);
  std::vector<SentenceRange> of(std::size_t{sentences} * longest);
  graph.for_each([&](const dp::Step& step, std::size_t) {
    const auto [own, other] = sides_of(step);
    if (own.empty() || other.empty()) return;
    SentenceRange& range = of[std::size_t{own.begin} * longest + own.size() - 1];
    if (range.empty()) range = other;
    range.begin = std::min(range.begin, other.begin);
    range.end = std::max(range.end, other.end);
  });
  return {longest, std::move(of)};
}

/// A 1-1 bead of sentence k begins at a node of row k of `band` and ends at one of row k + 1.
CandidateRanges one_to_one_ranges(const dp::Band& band) {
  std::vector<SentenceRange> of(band.source_size());
  for (std::uint32_t k = 0; k < of.size(); ++k) {
    const std::uint32_t next = band.first(k + 1);
    const SentenceRange range{std::max(band.first(k), next > 0 ? next - 1 : 0),
                              std::min(band.last(k) + 1, band.last(k + 1))};
    if (range.begin < range.end) of[k] = range;
  }
  return {1, std::move(of)};
}

}  // namespace

CandidateRanges::CandidateRanges(std::uint32_t longest, std::vector<SentenceRange> of)
    : longest_(longest),
      of_(std::move(of)),
      offsets_(of_.size() + 1, 0),
      longest_of_(of_.size() / longest, 0) {
  for (std::size_t k = 0; k < of_.size(); ++k) {
    offsets_[k + 1] = offsets_[k] + of_[k].size();
    if (!of_[k].empty()) longest_of_[k / longest] = static_cast<std::uint8_t>(k % longest + 1);
  }
}

CandidateRanges forward_ranges(const dp::BeadGraph& graph) {
  return ranges_of(graph, graph.band().source_size(),
                   [](const dp::Step& step) { return std::pair(step.source(), step.target()); });
}

CandidateRanges backward_ranges(const dp::BeadGraph& graph) {
  return ranges_of(graph, graph.band().target_size(),
                   [](const dp::Step& step) { return std::pair(step.target(), step.source()); });
}

CandidateRanges forward_ranges(const OneToOneBeads& beads) {
  return one_to_one_ranges(beads.band);
}

CandidateRanges backward_ranges(const OneToOneBeads& beads) {
  return one_to_one_ranges(beads.band.transposed());
}

}  // namespace sejajar::score
