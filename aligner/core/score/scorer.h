#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/dp/bead_graph.h"
#include "core/score/bead_facts.h"
#include "core/score/boundary_evidence.h"
#include "core/score/candidate_ranges.h"
#include "core/score/features.h"
#include "core/score/length_fit.h"
#include "core/score/ratio_table.h"
#include "core/score/shape_groups.h"
#include "core/score/shared_mentions.h"
#include "core/score/span_evidence.h"
#include "core/score/span_overlap.h"
#include "core/score/span_similarity.h"
#include "core/score/span_times.h"
#include "core/score/spans.h"
#include "core/score/time_map.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::score {

/// Runs of nulls per bead that the first pass assumes.
inline constexpr double kFirstNullRate = 0.005;

/// What is estimated for a document pair before each pass.
struct PassParameters {
  LengthFit length;
  std::array<double, kShapeKinds> prior{};  ///< ln(share of a shape kind here / in general)
  double null_rate = kFirstNullRate;        ///< runs of nulls per bead
  /// How sure the previous pass was of the two-sided beads that it chose: -ln(1 - their mean
  /// posterior), minus its value for ordinary texts; 0 in the first pass.
  double certainty = 0;
  /// Evidence of words, in nats per word, that beads chosen by the previous pass have on average; 0
  /// in the first pass.
  double usual_evidence = 0;
  TimeMap times;  ///< how the times of subtitles relate; empty in the first pass
  lexicon::PairLexicon lexicon;
};

/// The weighted features of the beads of one document pair. Construction does the work per sentence
/// and per pair of sentences; what remains per bead is a sum of prepared numbers.
class Scorer {
 public:
  /// For the beads of `graph`, whose band must outlive this object.
  Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
         const Components& weights, const dp::BeadGraph& graph);

  /// For nulls and 1-1 beads, without boundary evidence, which takes longer than all other features
  /// of a wide band.
  Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
         const Components& weights, const OneToOneBeads& beads);
  Scorer(const Scorer&) = delete;
  Scorer& operator=(const Scorer&) = delete;

  /// Values of all components of a bead.
  Components values(const dp::Step& step) const;

  /// Cost of a bead in nats: minus the weighted sum of its values.
  double cost(const dp::Step& step) const;

 private:
  /// What both constructors prepare from the pair and the beads to score.
  struct Scope {
    CandidateRanges forward;
    CandidateRanges backward;
    Ratios ratios;
    analyze::SharedKeys source_numbers;
    analyze::SharedKeys target_numbers;
    analyze::SharedKeys source_names;
    analyze::SharedKeys target_names;
    BoundaryEvidence boundaries = {};
  };

  template <class Beads>
  static Scope scope_of(const analyze::PairAnalysis& pair, const PassParameters& parameters,
                        const Beads& beads);

  Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
         const Components& weights, Scope scope);

  double cost_of_two_sides(const dp::Step& step) const;
  double missed(const dp::Step& step) const;
  double uniqueness(const dp::Step& step) const;
  BeadFacts facts_of(const Span& source, const Span& target) const;
  BeadFacts facts_of(const dp::Step& step) const;
  double paragraph_starts(std::uint32_t i, std::uint32_t j) const;
  /// Costs of the spans from one sentence, of 1 to 8 sentences.
  using SpanCosts = std::array<double, dp::kMostSentences>;

  void weigh_shapes(const Components& weights);
  void weigh_spans(const Spans& spans, const CandidateRanges& ranges,
                   std::vector<SpanCosts>& costs) const;

  ComparingWeights weights_{};
  std::array<double, kShapeKinds> shape_costs_{};
  double variance_;
  double certainty_;
  double usual_evidence_;
  double missed_weight_;
  std::array<double, kShapeKinds> prior_;
  CandidateRanges forward_ranges_;
  CandidateRanges backward_ranges_;
  Spans source_;
  Spans target_;
  SpanEvidence forward_;
  SpanEvidence backward_;
  SpanOverlap forward_numbers_;
  SpanOverlap backward_numbers_;
  SpanOverlap forward_names_;
  SpanOverlap backward_names_;
  SharedMentions source_names_;
  SharedMentions target_names_;
  BoundaryEvidence boundaries_;
  SpanSimilarity similarity_;
  SpanTimes times_;
  std::vector<double> source_per_word_;  ///< 1 / (words of the sentence + 2)
  std::vector<double> target_per_word_;
  std::vector<std::uint8_t> source_starts_;  ///< 1 for sentences that begin a paragraph
  std::vector<std::uint8_t> target_starts_;
  std::vector<SpanCosts> source_costs_;  ///< of each side on its own
  std::vector<SpanCosts> target_costs_;
  std::vector<float> source_uniqueness_;  ///< see analyze::uniqueness_of()
  std::vector<float> target_uniqueness_;
  std::vector<double> source_nulls_;  ///< cost of each sentence without translation
  std::vector<double> target_nulls_;
};

}  // namespace sejajar::score
