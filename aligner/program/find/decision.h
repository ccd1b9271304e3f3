#pragma once

#include <array>
#include <string>
#include <string_view>

#include "language/model/model_lines.h"

namespace sejajar::find {

/// What speaks for two documents being versions of each other.
struct Evidence {
  double quality = 0;        ///< of their alignment, 0..1
  double bead_cosine = 0;    ///< mean cosine of the two sides of a bead, 0..1, by length
  double chance_cosine = 0;  ///< mean cosine of any two sentences of theirs, 0..1
  double numbers = 0;        ///< nats, higher is better: what shared numbers save in all beads
  double sentences = 0;      ///< of both
};

/// Names of the terms of the decision, in order.
inline constexpr std::array<std::string_view, 6> kDecisionTerms = {
    "constant", "quality", "bead.cosine", "contrast", "numbers", "length"};

using DecisionValues = std::array<double, kDecisionTerms.size()>;

/// Returns the values of the terms: 1; the logit of the quality; the logarithm of the cosine of the
/// beads; the logarithm of its ratio to that of any two sentences, which are alike in two texts on
/// one subject too; what numbers save per sentence; the logarithm of the sentences, up to 16.
DecisionValues values_of(const Evidence& evidence);

/// A logistic regression: the log-odds that two documents are versions of each other.
struct Decision {
  DecisionValues weights = {};

  double log_odds(const Evidence& evidence) const;
};

/// Returns the weights of a table with the columns `term` and `weight` and a row for each of
/// kDecisionTerms, in their order. Throws Error{model} if it is malformed.
Decision read_decision(model::ModelLines lines);

/// Returns `decision` as read_decision() reads it, after `comment` as the first line.
std::string decision_text(const Decision& decision, const std::string& comment);

/// Returns 1 / (1 + exp(-log_odds)).
double probability_of(double log_odds);

}  // namespace sejajar::find
