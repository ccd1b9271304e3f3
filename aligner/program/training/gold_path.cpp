#include "program/training/gold_path.h"

#include <algorithm>

namespace sejajar::learn {

namespace {

bool overlaps(const Stretch& a, const Stretch& b) {
  return b.source_begin < a.source_end || b.target_begin < a.target_end;
}

void absorb(Stretch& a, const Stretch& b) {
  a.source_begin = std::min(a.source_begin, b.source_begin);
  a.target_begin = std::min(a.target_begin, b.target_begin);
  a.source_end = std::max(a.source_end, b.source_end);
  a.target_end = std::max(a.target_end, b.target_end);
  a.free = true;
}

bool is_move(const Stretch& stretch) {
  const std::uint32_t a = stretch.source_end - stretch.source_begin;
  const std::uint32_t b = stretch.target_end - stretch.target_begin;
  return std::any_of(dp::kMoves.begin(), dp::kMoves.end(),
                     [&](dp::Move move) { return move.source == a && move.target == b; });
}

}  // namespace

GoldPath::GoldPath(const std::vector<Bead>& gold, std::uint32_t n, std::uint32_t m) {
  std::vector<Stretch> hulls;
  for (const Bead& bead : gold) {
    if (bead.source.empty() || bead.target.empty()) continue;
    hulls.push_back({bead.source.begin, bead.source.end, bead.target.begin, bead.target.end});
  }
  std::sort(hulls.begin(), hulls.end(),
            [](const Stretch& a, const Stretch& b) { return a.source_begin < b.source_begin; });
  // Hulls that cross melt into one, until those that are left rise on both sides.
  std::vector<Stretch> rising;
  for (Stretch hull : hulls) {
    while (!rising.empty() && overlaps(rising.back(), hull)) {
      absorb(hull, rising.back());
      rising.pop_back();
    }
    rising.push_back(hull);
  }
  for (Stretch& hull : rising) {
    add_nulls(hull.source_begin, hull.target_begin);
    hull.free = hull.free || !is_move(hull);
    stretches_.push_back(hull);
  }
  add_nulls(n, m);
  of_source_.resize(n);
  of_target_.resize(m);
  for (std::uint32_t k = 0; k < stretches_.size(); ++k) {
    const Stretch& s = stretches_[k];
    std::fill(of_source_.begin() + s.source_begin, of_source_.begin() + s.source_end, k);
    std::fill(of_target_.begin() + s.target_begin, of_target_.begin() + s.target_end, k);
  }
}

void GoldPath::add_nulls(std::uint32_t source_end, std::uint32_t target_end) {
  std::uint32_t i = stretches_.empty() ? 0 : stretches_.back().source_end;
  std::uint32_t j = stretches_.empty() ? 0 : stretches_.back().target_end;
  for (; i < source_end; ++i) stretches_.push_back({i, i + 1, j, j});
  for (; j < target_end; ++j) stretches_.push_back({i, i, j, j + 1});
}

bool GoldPath::allows(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  const std::uint32_t si = i - move.source;
  const std::uint32_t tj = j - move.target;
  const std::uint32_t k = move.source > 0 ? of_source_[si] : of_target_[tj];
  const Stretch& s = stretches_[k];
  if (s.free) {
    return si >= s.source_begin && i <= s.source_end && tj >= s.target_begin && j <= s.target_end;
  }
  return si == s.source_begin && i == s.source_end && tj == s.target_begin && j == s.target_end;
}

}  // namespace sejajar::learn
