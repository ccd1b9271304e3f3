#include "core/score/span_overlap.h"

#include "core/dp/parallel.h"
#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

std::uint8_t shared(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  unsigned both = 0;
  for (std::size_t x = 0, y = 0; x < a.size() && y < b.size();) {
    if (a[x] == b[y]) ++both;
    const bool step_x = a[x] <= b[y];
    const bool step_y = b[y] <= a[x];
    x += step_x ? 1 : 0;
    y += step_y ? 1 : 0;
  }
  return static_cast<std::uint8_t>(std::min(both, 255U));
}

}  // namespace

SpanOverlap::SpanOverlap(const analyze::Rows<std::uint64_t>& spans,
                         const analyze::Rows<std::uint64_t>& others, const CandidateRanges& ranges)
    : counts_(ranges.values()) {
  const std::uint32_t n = ranges.starts();
  using Keys = std::vector<std::uint64_t>;
  const auto count = [&](Keys& keys, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t start = begin; start < end; ++start) {
      keys.clear();
      for (std::uint32_t size = 1; size <= ranges.longest_of(start) && start + size <= n; ++size) {
        const auto more = spans[start + size - 1];
        keys.insert(keys.end(), more.begin(), more.end());
        if (keys.empty()) continue;
        std::sort(keys.begin(), keys.end());
        const SentenceRange range = ranges.of(start, size);
        std::uint8_t* out = counts_.data() + ranges.offset(start, size);
        for (std::uint32_t j = range.begin; j < range.end; ++j, ++out)
          if (!others[j].empty()) *out = shared(keys, others[j]);
      }
    }
  };
  threads::for_chunks(
      {n, 16, n > dp::kParallelRows}, [] { return Keys(); }, count);
}

}  // namespace sejajar::score
