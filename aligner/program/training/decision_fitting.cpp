#include "program/training/decision_fitting.h"

#include <Eigen/Dense>
#include <algorithm>

namespace sejajar::training {
namespace {

constexpr int kTerms = static_cast<int>(find::kDecisionTerms.size());
constexpr double kPenalty = 0.01;
constexpr int kMostSteps = 100;
constexpr double kSmallStep = 1e-9;

using Weights = Eigen::Matrix<double, kTerms, 1>;
using Curvature = Eigen::Matrix<double, kTerms, kTerms>;

}  // namespace

find::Decision fit_decision(const std::vector<JudgedPair>& pairs) {
  Weights weights = Weights::Zero();
  for (int step = 0; step < kMostSteps; ++step) {
    Weights gradient = -kPenalty * weights;
    Curvature curvature = kPenalty * Curvature::Identity();
    for (const JudgedPair& pair : pairs) {
      const find::DecisionValues values = find::values_of(pair.evidence);
      const Weights row = Weights::Map(values.data());
      const double probability = find::probability_of(weights.dot(row));
      gradient += ((pair.versions ? 1 : 0) - probability) * row;
      curvature += probability * (1 - probability) * row * row.transpose();
    }
    const Weights change = curvature.ldlt().solve(gradient);
    weights += change;
    if (change.cwiseAbs().maxCoeff() < kSmallStep) break;
  }
  find::Decision decision;
  std::copy(weights.begin(), weights.end(), decision.weights.begin());
  return decision;
}

}  // namespace sejajar::training
