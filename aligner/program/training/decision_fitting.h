#pragma once

#include <vector>

#include "program/find/decision.h"

namespace sejajar::training {

/// Two documents and whether they are versions of each other.
struct JudgedPair {
  find::Evidence evidence;
  bool versions = false;
};

/// Returns the weights under which the judgements of `pairs` are most probable: logistic regression
/// by Newton's method, with an L2 penalty of 0.01 on each weight.
find::Decision fit_decision(const std::vector<JudgedPair>& pairs);

}  // namespace sejajar::training
