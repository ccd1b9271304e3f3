// Most sentences have no number or name in common with another, so only those that have one are
// visited, by an index of the keys of the other side.

#include "core/score/span_overlap.h"

#include <algorithm>
#include <tuple>

#include "core/dp/parallel.h"
#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

using Keys = analyze::Rows<std::uint64_t>;

/// How often a sentence has a key.
struct Occurrence {
  std::uint64_t key;
  std::uint32_t sentence;
  std::uint32_t count;
};

/// Calls visit(key, count) for each key of `keys`, which is sorted.
template <class Visit>
void for_each_key(std::span<const std::uint64_t> keys, const Visit& visit) {
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end] == keys[begin]) ++end;
    visit(keys[begin], static_cast<std::uint32_t>(end - begin));
  }
}

/// The occurrences of the keys of one side.
class KeyIndex {
 public:
  explicit KeyIndex(const Keys& side) {
    for (std::uint32_t k = 0; k < side.size(); ++k) {
      for_each_key(side[k], [&](std::uint64_t key, std::uint32_t count) {
        occurrences_.push_back({key, k, count});
      });
    }
    std::sort(occurrences_.begin(), occurrences_.end(),
              [](const Occurrence& a, const Occurrence& b) {
                return std::tie(a.key, a.sentence) < std::tie(b.key, b.sentence);
              });
  }

  /// Returns the occurrences of `key`, in the order of the sentences.
  std::span<const Occurrence> of(std::uint64_t key) const {
    const auto first =
        std::lower_bound(occurrences_.begin(), occurrences_.end(), key,
                         [](const Occurrence& a, std::uint64_t b) { return a.key < b; });
    auto last = first;
    while (last != occurrences_.end() && last->key == key) ++last;
    return {first, last};
  }

 private:
  std::vector<Occurrence> occurrences_;
};

/// The occurrences of a key on the other side, and how often a sentence or span has it.
struct SharedKey {
  std::span<const Occurrence> places;
  std::uint32_t count;
};

/// Returns those keys of each sentence that the other side has, too.
analyze::Rows<SharedKey> shared_keys(const Keys& spans, const KeyIndex& others) {
  analyze::Rows<SharedKey> shared;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    for_each_key(spans[k], [&](std::uint64_t key, std::uint32_t count) {
      const auto places = others.of(key);
      if (!places.empty()) shared.push_back({places, count});
    });
    shared.close_row();
  }
  return shared;
}

/// Adds the keys of one more sentence to those of a span.
void add_keys(std::span<const SharedKey> sentence, std::vector<SharedKey>& keys) {
  for (const SharedKey& added : sentence) {
    const auto same = std::find_if(keys.begin(), keys.end(), [&](const SharedKey& known) {
      return known.places.data() == added.places.data();
    });
    if (same == keys.end())
      keys.push_back(added);
    else
      same->count += added.count;
  }
}

/// Adds up in `out` how many of `keys` each sentence of `range` shares.
void count_shared(const std::vector<SharedKey>& keys, const SentenceRange& range,
                  std::uint8_t* out) {
  constexpr std::uint32_t kLargest = UINT8_MAX;
  for (const auto& [places, count] : keys) {
    auto place = std::lower_bound(
        places.begin(), places.end(), range.begin,
        [](const Occurrence& a, std::uint32_t sentence) { return a.sentence < sentence; });
    for (; place != places.end() && place->sentence < range.end; ++place) {
      std::uint8_t& sum = out[place->sentence - range.begin];
      sum = static_cast<std::uint8_t>(std::min(sum + std::min(count, place->count), kLargest));
    }
  }
}

}  // namespace

SpanOverlap::SpanOverlap(const Keys& spans, const Keys& others, const CandidateRanges& ranges)
    : counts_(ranges.values()) {
  const std::uint32_t n = ranges.starts();
  const KeyIndex index(others);
  const analyze::Rows<SharedKey> shared = shared_keys(spans, index);
  const auto count = [&](std::vector<SharedKey>& keys, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t start = begin; start < end; ++start) {
      keys.clear();
      for (std::uint32_t size = 1; size <= ranges.longest_of(start) && start + size <= n; ++size) {
        add_keys(shared[start + size - 1], keys);
        count_shared(keys, ranges.of(start, size), counts_.data() + ranges.offset(start, size));
      }
    }
  };
  threads::for_chunks(
      {n, 16, n > dp::kParallelRows}, [] { return std::vector<SharedKey>(); }, count);
}

}  // namespace sejajar::score
