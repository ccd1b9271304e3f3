#include "score/span_overlap.h"

#include "dp/parallel.h"

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
                         const analyze::Rows<std::uint64_t>& others, Reaches reaches)
    : reaches_(std::move(reaches)), offsets_(reaches_.of.size() + 1, 0) {
  const std::vector<Reach>& reach = reaches_.of;
  const std::size_t longest = reaches_.longest;
  for (std::size_t i = 0; i < reach.size(); ++i) {
    offsets_[i + 1] = offsets_[i] + longest * (reach[i].end - reach[i].begin);
  }
  counts_.resize(offsets_.back());
  const auto n = static_cast<std::int64_t>(reach.size());
#pragma omp parallel for schedule(dynamic, 16) if (n > dp::kParallelRows)
  for (std::int64_t start = 0; start < n; ++start) {
    const auto i = static_cast<std::size_t>(start);
    std::uint8_t* out = counts_.data() + offsets_[i];
    std::vector<std::uint64_t> keys;
    for (std::size_t size = 1; size <= longest && i + size <= reach.size(); ++size) {
      const auto more = spans[i + size - 1];
      keys.insert(keys.end(), more.begin(), more.end());
      std::sort(keys.begin(), keys.end());
      for (std::uint32_t j = reach[i].begin; j < reach[i].end; ++j, ++out) {
        if (!keys.empty() && !others[j].empty()) *out = shared(keys, others[j]);
      }
    }
  }
}

}  // namespace sejajar::score
