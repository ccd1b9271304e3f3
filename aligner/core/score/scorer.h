#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/dp/bead_graph.h"
#include "core/dp/lattice.h"
#include "core/score/bead_class.h"
#include "core/score/bead_facts.h"
#include "core/score/crossings.h"
#include "core/score/features.h"
#include "core/score/length_fit.h"
#include "core/score/ratio_table.h"
#include "core/score/reaches.h"
#include "core/score/span_evidence.h"
#include "core/score/span_overlap.h"
#include "core/score/span_similarity.h"
#include "core/score/spans.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::score {

/// What a pass of the alignment believes before it searches.
struct Beliefs {
  LengthFit length;
  std::array<double, kBeadClasses> prior{};  ///< ln(share of a class here / in general)
  lexicon::PairLexicon lexicon;
};

/// The features of one document pair on one lattice, weighted. Construction does the work per
/// sentence and per pair of sentences; what is left per bead is sums of prepared numbers.
class Scorer {
 public:
  Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
         const dp::Lattice& lattice);

  /// The same for the beads of `graph`, which stays with the caller.
  Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
         const dp::BeadGraph& graph);
  Scorer(const Scorer&) = delete;
  Scorer& operator=(const Scorer&) = delete;

  /// Values of all components of the bead of shape `move` that ends at node (i, j).
  Components values(std::uint32_t i, std::uint32_t j, dp::Move move) const;

  /// Cost of that bead in nats: minus the weighted sum of its values.
  double cost(std::uint32_t i, std::uint32_t j, dp::Move move) const;

 private:
  /// What is scored: spans with those that they are compared with, and nodes.
  struct Scope {
    Reaches forward;
    Reaches backward;
    dp::Lattice nodes;
    Ratios ratios;
  };

  template <class Beads>
  static Scope scope_of(const analyze::PairAnalysis& pair, const Beliefs& beliefs,
                        const Beads& beads);

  Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
         Scope scope);

  BeadFacts facts_of(std::uint32_t i, std::uint32_t j, dp::Move move) const;
  double paragraph_starts(std::uint32_t i, std::uint32_t j) const;
  /// Costs of the spans from one sentence, of 1 to 5 sentences.
  using SpanCosts = std::array<double, dp::kLongestMove>;

  void weigh_shapes(const Components& weights);
  void weigh_spans(const Spans& spans, const Reaches& reaches, std::vector<SpanCosts>& costs) const;

  ComparingWeights weights_{};
  std::array<double, kBeadClasses> shape_costs_{};
  double variance_;
  std::array<double, kBeadClasses> prior_;
  Reaches forward_reaches_;
  Reaches backward_reaches_;
  Spans source_;
  Spans target_;
  SpanEvidence forward_;
  SpanEvidence backward_;
  SpanOverlap forward_numbers_;
  SpanOverlap backward_numbers_;
  SpanOverlap forward_names_;
  SpanOverlap backward_names_;
  Crossings crossings_;
  SpanSimilarity similarity_;
  std::vector<std::uint8_t> source_starts_;  ///< 1 for sentences that begin a paragraph
  std::vector<std::uint8_t> target_starts_;
  std::vector<SpanCosts> source_costs_;  ///< of each side on its own
  std::vector<SpanCosts> target_costs_;
  std::vector<double> source_nulls_;  ///< cost of each sentence without translation
  std::vector<double> target_nulls_;
};

}  // namespace sejajar::score
