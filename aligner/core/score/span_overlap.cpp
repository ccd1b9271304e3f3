// Most sentences have no number or name in common with another, so only those that have one are
// visited.

#include "core/score/span_overlap.h"

#include <algorithm>

#include "core/dp/parallel.h"
#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

using analyze::SharedKey;
using Place = analyze::SentenceKeys::Place;

/// Counts what spans share with their candidates, one start after the other.
class Counter {
 public:
  Counter(const analyze::SentenceKeys& others, const analyze::SharedKeys& shared)
      : others_(others), shared_(shared), first_(others.distinct().size(), 0) {}

  /// Begins with an empty span.
  void clear() { keys_.clear(); }

  /// Adds one more sentence to the span.
  void add(std::uint32_t sentence) {
    shared_.for_each(sentence, [&](const SharedKey& added) {
      const auto same = std::find_if(keys_.begin(), keys_.end(), [&](const SpanKey& known) {
        return known.number == added.number;
      });
      if (same == keys_.end())
        keys_.push_back({added.number, added.place.count});
      else
        same->count += added.place.count;
    });
  }

  /// Adds up in `out` how many of the keys of the span each sentence of `range` shares.
  void count(const SentenceRange& range, std::uint8_t* out) {
    constexpr std::uint32_t kLargest = UINT8_MAX;
    for (const auto& [number, count] : keys_) {
      const auto places = others_.places(number);
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
  /// A key that the span shares, and how often the span has it.
  struct SpanKey {
    std::uint32_t number;
    std::uint32_t count;
  };

  const analyze::SentenceKeys& others_;
  const analyze::SharedKeys& shared_;
  std::vector<std::uint32_t> first_;  // per key, the first of its places in the last range
  std::vector<SpanKey> keys_;         // of the span
};

}  // namespace

SpanOverlap::SpanOverlap(const analyze::SentenceKeys& spans, const analyze::SentenceKeys& others,
                         const CandidateRanges& ranges)
    : counts_(ranges.values()) {
  const std::uint32_t n = ranges.starts();
  const analyze::SharedKeys shared(spans, others);
  mentions_before_.reserve(n + 1);
  mentions_before_.push_back(0);
  for (std::uint32_t k = 0; k < n; ++k) {
    mentions_before_.push_back(mentions_before_.back());
    shared.for_each(k, [&](const SharedKey& key) { mentions_before_.back() += key.place.count; });
  }
  threads::for_chunks(
      {n, 16, n > dp::kParallelRows}, [&] { return Counter(others, shared); },
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
