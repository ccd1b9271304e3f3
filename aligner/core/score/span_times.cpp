#include "core/score/span_times.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sejajar::score {

namespace {

constexpr double kLeastBlur = 60;   // milliseconds by which the times of translations differ
constexpr double kNearby = 30'000;  // milliseconds in which a sentence may be shown by chance
constexpr double kMostRatio = 20;
constexpr double kShortest = 100;  // milliseconds; odd cues have no length

/// Milliseconds of the target's film.
struct Interval {
  double begin;
  double end;

  double length() const { return std::max(end - begin, kShortest); }
};

/// The integral of the logistic function.
double softplus(double x) {
  return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

/// Milliseconds of `moments` that are in `shown`, whose ends are uncertain by `blur`.
double overlap(const Interval& moments, const Interval& shown, double blur) {
  const double end = moments.begin + moments.length();
  const auto after = [&](double edge) {
    return softplus((end - edge) / blur) - softplus((moments.begin - edge) / blur);
  };
  return blur * (after(shown.begin) - after(shown.begin + shown.length()));
}

/// How much likelier a moment of `moments` is while `shown` is than at any time nearby.
double ratio(const Interval& moments, const Interval& shown, double blur) {
  const double share = overlap(moments, shown, blur) / moments.length();
  return std::min(kMostRatio, share * kNearby / shown.length());
}

/// The time from the first begin to the last end.
Interval whole(const std::vector<Interval>& parts) {
  Interval all = parts.front();
  for (const Interval& part : parts) {
    all.begin = std::min(all.begin, part.begin);
    all.end = std::max(all.end, part.end);
  }
  return all;
}

}  // namespace

double SpanTimes::evidence_of_times(const dp::Step& step) const {
  const SentenceRange from = step.source();
  const SentenceRange to = step.target();
  const LocalTime& local = map_.local[from.begin];
  if (local.agreement <= 0) return 0;
  std::vector<Interval> source, target;
  for (std::uint32_t i = from.begin; i < from.end; ++i)
    source.push_back(
        {local.offset + map_.rate * source_[i].begin, local.offset + map_.rate * source_[i].end});
  for (std::uint32_t j = to.begin; j < to.end; ++j)
    target.push_back({static_cast<double>(target_[j].begin), static_cast<double>(target_[j].end)});
  const double blur = std::max(kLeastBlur, local.deviation);
  double evidence = 0;
  const auto add = [&](const std::vector<Interval>& sentences, const Interval& shown) {
    for (const Interval& sentence : sentences)
      evidence += std::log(local.agreement * ratio(sentence, shown, blur) + 1 - local.agreement);
  };
  add(source, whole(target));
  add(target, whole(source));
  return evidence;
}

}  // namespace sejajar::score
