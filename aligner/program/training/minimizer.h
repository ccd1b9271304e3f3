#pragma once

#include <cmath>
#include <deque>
#include <limits>

#include "core/score/features.h"

namespace sejajar::training {

/// Minimizes a smooth function of weights: limited-memory BFGS with a backtracking line search
/// (Nocedal & Wright 2006, algorithms 7.4 and 3.1).
class Minimizer {
 public:
  explicit Minimizer(const score::Components& start) : point_(start) {}

  const score::Components& point() const { return point_; }

  /// Moves the point to where the function is lower. `value_of(point, gradient)` returns its value
  /// and writes its gradient. Returns false if there is no such point in reach: this one is a
  /// minimum.
  template <class ValueOf>
  bool step(const ValueOf& value_of) {
    if (std::isnan(value_)) value_ = value_of(point_, gradient_);
    const score::Components direction = descent();
    const double slope = product(direction, gradient_);
    if (!(slope < 0)) return false;
    constexpr double kEnough = 1e-4;  // share of the descent that the slope promises
    constexpr int kMostHalvings = 12;
    double length = changes_.empty() ? first_length() : 1;
    for (int halvings = 0; halvings < kMostHalvings; ++halvings, length /= 2) {
      score::Components next = point_;
      for (std::size_t c = 0; c < next.size(); ++c) next[c] += length * direction[c];
      score::Components gradient{};
      const double value = value_of(next, gradient);
      if (!(value <= value_ + kEnough * length * slope)) continue;
      value_ = value;
      remember(next, gradient);
      return true;
    }
    return false;
  }

 private:
  /// A step and how it changed the gradient.
  struct Change {
    score::Components point;
    score::Components gradient;
    double product;  // of the two
  };

  static double product(const score::Components& a, const score::Components& b);
  double first_length() const;
  score::Components descent() const;
  void remember(const score::Components& point, const score::Components& gradient);

  score::Components point_;
  score::Components gradient_{};
  double value_ = std::numeric_limits<double>::quiet_NaN();  // until it is known
  std::deque<Change> changes_;
};

}  // namespace sejajar::training
