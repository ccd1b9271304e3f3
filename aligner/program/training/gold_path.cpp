#include "program/training/gold_path.h"

#include <algorithm>

namespace sejajar::training {

namespace {

bool overlaps(const Stretch& a, const Stretch& b) {
  return b.source.begin < a.source.end || b.target.begin < a.target.end;
}

SentenceRange hull(SentenceRange a, SentenceRange b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

bool is_shape(const Stretch& stretch) {
  return std::any_of(dp::kWideShapes.begin(), dp::kWideShapes.end(), [&](dp::Shape shape) {
    return shape.source == stretch.source.size() && shape.target == stretch.target.size();
  });
}

bool contains(SentenceRange outer, SentenceRange inner) {
  return inner.begin >= outer.begin && inner.end <= outer.end;
}

}  // namespace

SentenceRange range_of(const std::vector<std::uint32_t>& indices) {
  const auto [least, most] = std::minmax_element(indices.begin(), indices.end());
  return {*least, *most + 1};
}

GoldPath::GoldPath(const std::vector<Bead>& gold, std::uint32_t n, std::uint32_t m) {
  std::vector<Stretch> beads;
  for (const Bead& bead : gold) {
    if (!bead.source.empty() && !bead.target.empty()) beads.push_back({bead.source, bead.target});
  }
  std::sort(beads.begin(), beads.end(),
            [](const Stretch& a, const Stretch& b) { return a.source.begin < b.source.begin; });
  // Crossing beads merge into one free stretch, so that `rising` rises on both sides.
  std::vector<Stretch> rising;
  for (Stretch bead : beads) {
    while (!rising.empty() && overlaps(rising.back(), bead)) {
      bead = {hull(bead.source, rising.back().source), hull(bead.target, rising.back().target),
              true};
      rising.pop_back();
    }
    rising.push_back(bead);
  }
  for (Stretch& stretch : rising) {
    add_nulls(stretch.source.begin, stretch.target.begin);
    stretch.free = stretch.free || !is_shape(stretch);
    stretches_.push_back(stretch);
  }
  add_nulls(n, m);
  of_source_.resize(n);
  of_target_.resize(m);
  for (std::uint32_t k = 0; k < stretches_.size(); ++k) {
    const auto& [source, target, free] = stretches_[k];
    std::fill(of_source_.begin() + source.begin, of_source_.begin() + source.end, k);
    std::fill(of_target_.begin() + target.begin, of_target_.begin() + target.end, k);
  }
}

void GoldPath::add_nulls(std::uint32_t source_end, std::uint32_t target_end) {
  std::uint32_t i = stretches_.empty() ? 0 : stretches_.back().source.end;
  std::uint32_t j = stretches_.empty() ? 0 : stretches_.back().target.end;
  for (; i < source_end; ++i) stretches_.push_back({{i, i + 1}, {j, j}});
  for (; j < target_end; ++j) stretches_.push_back({{i, i}, {j, j + 1}});
}

double GoldPath::null_runs() const {
  double runs = 0;
  for (std::size_t k = 0; k < stretches_.size(); ++k) {
    const auto is_null_of = [&](SentenceRange Stretch::*side, std::size_t at) {
      return (stretches_[at].*side).empty();
    };
    for (SentenceRange Stretch::*side : {&Stretch::source, &Stretch::target}) {
      if (is_null_of(side, k) && (k == 0 || !is_null_of(side, k - 1))) runs += 1;
    }
  }
  return runs;
}

double GoldPath::beads() const {
  return static_cast<double>(std::count_if(
      stretches_.begin(), stretches_.end(),
      [](const Stretch& stretch) { return !stretch.source.empty() && !stretch.target.empty(); }));
}

bool GoldPath::allows(const dp::Step& step) const {
  const SentenceRange source = step.source();
  const SentenceRange target = step.target();
  const Stretch& gold =
      stretches_[source.empty() ? of_target_[target.begin] : of_source_[source.begin]];
  if (gold.free) return contains(gold.source, source) && contains(gold.target, target);
  return gold.source == source && gold.target == target;
}

}  // namespace sejajar::training
