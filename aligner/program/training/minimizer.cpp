#include "program/training/minimizer.h"

#include <cmath>
#include <numeric>
#include <vector>

namespace sejajar::training {

namespace {

using score::Components;

constexpr std::size_t kRemembered = 10;

/// Adds `factor` times `b` to `a`.
void add(Components& a, double factor, const Components& b) {
  for (std::size_t c = 0; c < a.size(); ++c) a[c] += factor * b[c];
}

Components difference(Components a, const Components& b) {
  add(a, -1, b);
  return a;
}

}  // namespace

double Minimizer::product(const Components& a, const Components& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// So that the first step has length 1.
double Minimizer::first_length() const {
  return 1 / std::sqrt(product(gradient_, gradient_));
}

/// Minus the gradient times the inverse of the curvature that the remembered changes show.
Components Minimizer::descent() const {
  Components direction{};
  add(direction, -1, gradient_);
  std::vector<double> factors(changes_.size());
  for (std::size_t k = changes_.size(); k-- > 0;) {
    factors[k] = product(changes_[k].point, direction) / changes_[k].product;
    add(direction, -factors[k], changes_[k].gradient);
  }
  if (!changes_.empty()) {
    const Change& last = changes_.back();
    const double scale = last.product / product(last.gradient, last.gradient);
    for (double& component : direction) component *= scale;
  }
  for (std::size_t k = 0; k < changes_.size(); ++k) {
    const Change& change = changes_[k];
    add(direction, factors[k] - product(change.gradient, direction) / change.product, change.point);
  }
  return direction;
}

void Minimizer::remember(const Components& point, const Components& gradient) {
  Change change{difference(point, point_), difference(gradient, gradient_), 0};
  change.product = product(change.point, change.gradient);
  point_ = point;
  gradient_ = gradient;
  if (change.product <= 1e-10) return;  // no curvature to learn
  changes_.push_back(change);
  if (changes_.size() > kRemembered) changes_.pop_front();
}

}  // namespace sejajar::training
