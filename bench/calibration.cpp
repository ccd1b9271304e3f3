#include "calibration.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <set>
#include <utility>

namespace sejajar::bench {

namespace {

constexpr double kEdges[] = {0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0000001};
constexpr double kFilters[] = {0, 0.5, 0.8, 0.9, 0.99};
constexpr std::size_t kBins = 10;

bool both_sides(const BitextUnit& bead) {
  return !bead.source.indices.empty() && !bead.target.indices.empty();
}

}  // namespace

void Calibration::add(const std::vector<BitextUnit>& beads, const std::vector<BitextUnit>& gold) {
  std::set<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> right;
  for (const BitextUnit& bead : gold) {
    if (both_sides(bead)) right.emplace(bead.source.indices, bead.target.indices);
  }
  gold_ += right.size();
  for (const BitextUnit& bead : beads) {
    if (!both_sides(bead)) continue;
    beads_.push_back(
        {bead.posterior.value_or(0), right.contains({bead.source.indices, bead.target.indices})});
  }
}

void Calibration::print(std::ostream& out) const {
  std::vector<Judged> sorted = beads_;
  std::sort(sorted.begin(), sorted.end(),
            [](const Judged& a, const Judged& b) { return a.posterior < b.posterior; });
  out << std::fixed << std::setprecision(4) << "posterior\tbeads\tmean\tright\n";
  for (std::size_t k = 0; k + 1 < std::size(kEdges); ++k) {
    std::size_t count = 0;
    std::size_t right = 0;
    double sum = 0;
    for (const Judged& bead : sorted) {
      if (bead.posterior < kEdges[k] || bead.posterior >= kEdges[k + 1]) continue;
      ++count;
      right += bead.right ? 1 : 0;
      sum += bead.posterior;
    }
    if (count == 0) continue;
    const auto n = static_cast<double>(count);
    out << std::setprecision(3) << kEdges[k] << '-' << std::min(kEdges[k + 1], 1.0) << '\t' << count
        << std::setprecision(4) << '\t' << sum / n << '\t' << static_cast<double>(right) / n
        << '\n';
  }
  double error = 0;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    double difference = 0;
    for (std::size_t k = sorted.size() * bin / kBins; k < sorted.size() * (bin + 1) / kBins; ++k)
      difference += sorted[k].posterior - (sorted[k].right ? 1 : 0);
    error += std::abs(difference);
  }
  out << "expected calibration error\t" << error / static_cast<double>(sorted.size())
      << "\nat least\tprecision\trecall\n";
  for (const double least : kFilters) {
    std::size_t kept = 0;
    std::size_t right = 0;
    for (const Judged& bead : sorted) {
      if (bead.posterior < least) continue;
      ++kept;
      right += bead.right ? 1 : 0;
    }
    out << std::setprecision(2) << least << std::setprecision(4) << '\t'
        << static_cast<double>(right) / static_cast<double>(kept) << '\t'
        << static_cast<double>(right) / static_cast<double>(gold_) << '\n';
  }
}

}  // namespace sejajar::bench
