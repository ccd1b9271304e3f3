// Most sentences have no number or name in common with another, so only those that have one are
// visited.

#include "core/score/span_overlap.h"

#include <algorithm>

#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

using analyze::SharedKey;
using Place = analyze::SentenceKeys::Place;

/// Counts what spans share with their candidates, one start after the other.
class Counter {
 public:
  explicit Counter(const analyze::SharedKeys& shared) : shared_(shared), first_(shared.size(), 0) {}

  /// Begins with an empty span.
  void clear() { keys_.clear(); }

  /// Adds one more sentence to the span.
  void add(std::uint32_t sentence) {
    shared_.for_each(sentence, [&](const SharedKey& added) {
      const auto same = std::find_if(keys_.begin(), keys_.end(), [&](const SpanKey& known) {
        return known.number == added.number;
      });
      if (same == keys_.end())
        keys_.push_back({added.number, added.others, added.place.count});
      else
        same->count += added.place.count;
    });
  }

  /// Adds up in `out` how many of the keys of the span each sentence of `range` shares.
  void count(const SentenceRange& range, std::uint8_t* out) {
    constexpr std::uint32_t kLargest = UINT8_MAX;
    for (const auto& [number, places, count] : keys_) {
      first_[number] = analyze::first_near(
          first_[number], places, [&](const Place& place) { return place.sentence < range.begin; });
      for (std::size_t k = first_[number]; k < places.size() && places[k].sentence < range.end;
           ++k) {
        std::uint8_t& sum = out[places[k].sentence - range.begin];
        sum = static_cast<std::uint8_t>(std::min(sum + std::min(count, places[k].count), kLargest));
      }
    }
  }

 private:
  /// A key that the span shares, its sentences on the other side, and how often the span has it.
  struct SpanKey {
    std::uint32_t number;
    std::span<const Place> places;
    std::uint32_t count;
  };

  const analyze::SharedKeys& shared_;
  std::vector<std::uint32_t> first_;  // per key, the first of its places in the last range
  std::vector<SpanKey> keys_;         // of the span
};

}  // namespace

SpanOverlap::SpanOverlap(const analyze::SharedKeys& shared, const CandidateRanges& ranges)
    : counts_(ranges.values()) {
  const std::uint32_t n = ranges.starts();
  threads::for_chunks(
      {n, 16, n > threads::kParallelRows}, [&] { return Counter(shared); },
      [&](Counter& counter, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t start = begin; start < end; ++start) {
          counter.clear();
          for (std::uint32_t size = 1; size <= ranges.longest_of(start) && start + size <= n;
               ++size) {
            counter.add(start + size - 1);
            counter.count(ranges.of(start, size), counts_.data() + ranges.offset(start, size));
          }
        }
      });
}

}  // namespace sejajar::score
