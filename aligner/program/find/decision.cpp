#include "program/find/decision.h"

#include <algorithm>
#include <cmath>

#include "ground/text/number_format.h"

namespace sejajar::find {
namespace {

double logit(double probability) {
  return std::log(probability / (1 - probability));
}

}  // namespace

DecisionValues values_of(const Evidence& evidence) {
  // Quality and precision are kept from their ends, too.
  constexpr double kLeastPrecision = 0.02;
  const double sentences = std::max(evidence.sentences, 1.0);
  return {1,
          logit((evidence.quality + 0.01) / 1.02) * std::log(sentences),
          std::log(evidence.bead_cosine + kLeastCosine),
          evidence.contrast,
          std::log(evidence.precision + kLeastPrecision),
          evidence.numbers / sentences};
}

double Decision::log_odds(const Evidence& evidence) const {
  const DecisionValues values = values_of(evidence);
  double sum = 0;
  for (std::size_t k = 0; k < values.size(); ++k) sum += weights[k] * values[k];
  return sum;
}

Decision read_decision(model::ModelLines lines) {
  static constexpr tables::Column kColumns[] = {{"term"}, {"weight"}};
  const tables::Header header = lines.header(kColumns);
  Decision decision;
  std::size_t terms = 0;
  for (std::string line; lines.next(line); ++terms) {
    const auto cells = header.cells(line, lines.place());
    if (terms == kDecisionTerms.size() || cells[0] != kDecisionTerms[terms]) {
      lines.fail("term '" + std::string(cells[0]) + "'", terms == kDecisionTerms.size()
                                                             ? "no further term"
                                                             : std::string(kDecisionTerms[terms]));
    }
    decision.weights[terms] = tables::number_in(cells[1], lines.place());
  }
  if (terms < kDecisionTerms.size())
    lines.fail("ends early", "the term " + std::string(kDecisionTerms[terms]));
  return decision;
}

std::string decision_text(const Decision& decision, const std::string& comment) {
  std::string text = "# " + comment + "\nterm\tweight\n";
  for (std::size_t k = 0; k < kDecisionTerms.size(); ++k)
    text +=
        std::string(kDecisionTerms[k]) + '\t' + text::format_fixed(decision.weights[k], 4) + '\n';
  return text;
}

double probability_of(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace sejajar::find
