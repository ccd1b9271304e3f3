#include "program/find/evidence.h"

#include <sejajar/error.h>
#include <sejajar/features.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>

#include "core/align/last_pass.h"
#include "language/lexicon/lexicons.h"
#include "language/model/languages.h"

namespace sejajar::find {
namespace {

/// The row of features() called `name`.
std::size_t feature_number(std::string_view name) {
  const std::vector<FeatureInfo> rows = features();
  return static_cast<std::size_t>(
      std::find_if(rows.begin(), rows.end(),
                   [name](const FeatureInfo& row) { return row.name == name; }) -
      rows.begin());
}

/// What the term `feature` of all beads saves, in nats.
double saved_by(std::size_t feature, const std::vector<Bead>& beads) {
  double sum = 0;
  for (const Bead& bead : beads) sum -= bead.terms[feature];
  return sum;
}

/// The sentences of one side of a pair as vectors.
class Side {
 public:
  Side(const Document& document, const analyze::Analysis& analysis, const Models& models,
       const TermSpace& space)
      : analysis_(analysis),
        terms_(analysis,
               models.lexicons().find(document.language, std::string(model::kPivotLanguage))),
        space_(space) {}

  double precision() const { return terms_.precision(); }

  double length(SentenceRange sentences) const {
    return analysis_.length(sentences.begin, sentences.end);
  }

  TermVector vector_of(SentenceRange sentences) const {
    return space_.vector_of(terms_.counts(sentences), std::numeric_limits<std::size_t>::max());
  }

  /// The mean of the vectors of all sentences: its dot product with a vector is the mean cosine of
  /// that and any sentence.
  TermVector mean() const {
    TermVector sum;
    for (std::uint32_t k = 0; k < analysis_.size(); ++k) {
      const TermVector sentence = vector_of({k, k + 1});
      sum.insert(sum.end(), sentence.begin(), sentence.end());
    }
    merge(sum);
    for (Term& term : sum) term.weight /= static_cast<float>(analysis_.size());
    return sum;
  }

 private:
  const analyze::Analysis& analysis_;
  PivotTerms terms_;
  const TermSpace& space_;
};

/// Sets the cosines of `evidence`. Beads weigh by their lengths, and in the contrast also by their
/// posteriors, because even two unrelated texts have a few beads with a high contrast by chance.
void set_cosines(const Side& source, const Side& target, const std::vector<Bead>& beads,
                 Evidence& evidence) {
  const TermVector source_mean = source.mean();
  const TermVector target_mean = target.mean();
  double cosines = 0;
  double contrasts = 0;
  double all = 0;
  for (const Bead& bead : beads) {
    const double length = source.length(bead.source) + target.length(bead.target);
    all += length;
    if (bead.source.empty() || bead.target.empty()) continue;
    const TermVector a = source.vector_of(bead.source);
    const TermVector b = target.vector_of(bead.target);
    const double cosine = dot(a, b);
    const double chance = (dot(a, target_mean) + dot(b, source_mean)) / 2;
    cosines += length * cosine;
    contrasts +=
        length * bead.posterior * std::log((cosine + kLeastCosine) / (chance + kLeastCosine));
  }
  if (all <= 0) return;
  evidence.bead_cosine = cosines / all;
  evidence.contrast = contrasts / all;
}

double harmonic_mean(double a, double b) {
  return a + b > 0 ? 2 * a * b / (a + b) : 0;
}

}  // namespace

Verifier::Verifier(Models models, Options options, const TermSpace& space)
    : models_(std::move(models)), options_(std::move(options)), space_(space) {
  options_.learn.passes = 1;
}

Evidence Verifier::evidence(const DocumentPair& pair) const {
  static const std::size_t kNumbers = feature_number("numbers");
  Evidence evidence;
  evidence.sentences =
      static_cast<double>(pair.source.sentences.size() + pair.target.sentences.size());
  if (pair.source.sentences.empty() || pair.target.sentences.empty()) return evidence;
  try {
    aligning::AnalysedDocuments analysed(pair);
    const Alignment alignment = aligning::align_analysed(analysed, models_, options_);
    const Side source(pair.source, analysed.analysis->source, models_, space_);
    const Side target(pair.target, analysed.analysis->target, models_, space_);
    evidence.quality = alignment.quality;
    evidence.numbers = saved_by(kNumbers, alignment.beads);
    set_cosines(source, target, alignment.beads, evidence);
    evidence.precision = harmonic_mean(source.precision(), target.precision());
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kInput) throw;
  }
  return evidence;
}

}  // namespace sejajar::find
