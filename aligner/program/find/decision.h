#pragma once

#include <array>
#include <string>
#include <string_view>

#include "language/model/model_lines.h"

namespace sejajar::find {

/// What speaks for two documents being versions of each other.
struct Evidence {
  double quality = 0;      ///< of their alignment, 0..1
  double bead_cosine = 0;  ///< mean cosine of the two sides of a bead, 0..1, by length; 0 for nulls
  double contrast = 0;     ///< nats, higher is better: the mean, by length and posterior, of ln
                        ///< (cosine / mean cosine of a side and any sentence opposite); 0 for nulls
  double precision = 1;  ///< of both lexicons, 0..1; if it is low, translations have low cosines
  double numbers = 0;    ///< nats, higher is better: what shared numbers save in all beads
  double sentences = 0;  ///< of both
};

/// Added to cosines before their logarithms are taken, which zero has none of.
inline constexpr double kLeastCosine = 0.02;

/// Names of the terms of the decision, in order.
inline constexpr std::array<std::string_view, 6> kDecisionTerms = {
    "constant", "quality", "bead.cosine", "contrast", "precision", "numbers"};

using DecisionValues = std::array<double, kDecisionTerms.size()>;

/// Returns the values of the terms: 1; the logit of the quality, times the logarithm of the
/// sentences, for long texts are seldom aligned well by chance; the logarithm of the cosine of the
/// beads; the contrast; the logarithm of the precision; what numbers save per sentence.
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
