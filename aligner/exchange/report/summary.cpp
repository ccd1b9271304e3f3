#include "exchange/report/summary.h"

#include <algorithm>
#include <map>

#include "exchange/bitext/bead_text.h"

namespace sejajar::report {
namespace {

/// Minimum quality of ordinary translations; see docs/scores.md.
constexpr double kOrdinary = 0.6;

}  // namespace

void Summary::count(double posterior) {
  const auto bins = static_cast<double>(histogram.size());
  ++histogram[static_cast<std::size_t>(std::clamp(posterior * bins, 0.0, bins - 1))];
}

double Summary::low_share() const {
  return beads > 0 ? static_cast<double>(low) / static_cast<double>(beads) : 0;
}

Summary summarize(const Alignment& alignment) {
  Summary summary;
  summary.beads = alignment.beads.size();
  summary.quality = alignment.quality;
  std::map<std::string, std::size_t> counts;
  for (const Bead& bead : alignment.beads) {
    ++counts[bitext::shape_of(bead)];
    if (bead.posterior < kLow) ++summary.low;
    summary.count(bead.posterior);
  }
  summary.shapes.assign(counts.begin(), counts.end());
  std::stable_sort(summary.shapes.begin(), summary.shapes.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return summary;
}

std::string_view confidence(double posterior) {
  if (posterior >= kGood) return "good";
  return posterior >= kLow ? "fair" : "poor";
}

std::string_view judgement(double quality) {
  if (quality < kUnrelated) return "the texts do not look like translations of each other";
  return quality < kOrdinary ? "large parts are untranslated or uncertain"
                             : "typical of a text and its translation";
}

}  // namespace sejajar::report
