#include "core/score/span_times.h"

#include <algorithm>
#include <cmath>

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

/// The time from the first begin to the last end of `sentences`.
template <class TimeOf>
Interval whole(const SentenceRange& sentences, const TimeOf& time_of) {
  Interval all = time_of(sentences.begin);
  for (std::uint32_t k = sentences.begin + 1; k < sentences.end; ++k) {
    const Interval part = time_of(k);
    all.begin = std::min(all.begin, part.begin);
    all.end = std::max(all.end, part.end);
  }
  return all;
}

}  // namespace

double SpanTimes::evidence_of_times(const dp::Step& step) const {
  const LocalTime& local = map_.local[step.source().begin];
  if (local.agreement <= 0) return 0;
  const auto source = [&](std::uint32_t i) -> Interval {
    return {local.offset + map_.rate * source_[i].begin, local.offset + map_.rate * source_[i].end};
  };
  const auto target = [&](std::uint32_t j) -> Interval {
    return {static_cast<double>(target_[j].begin), static_cast<double>(target_[j].end)};
  };
  const double blur = std::max(kLeastBlur, local.deviation);
  double evidence = 0;
  const auto add = [&](const SentenceRange& sentences, const auto& time_of, const Interval& shown) {
    for (std::uint32_t k = sentences.begin; k < sentences.end; ++k)
      evidence += std::log(local.agreement * ratio(time_of(k), shown, blur) + 1 - local.agreement);
  };
  add(step.source(), source, whole(step.target(), target));
  add(step.target(), target, whole(step.source(), source));
  return evidence;
}

}  // namespace sejajar::score
