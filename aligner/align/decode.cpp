#include "align/decode.h"

namespace sejajar::aligning {

namespace {

constexpr int kRepetitions = 3;  // F changes by less than 0.001 in the third

bool both_sides(dp::Move move) {
  return move.source > 0 && move.target > 0;
}

/// 2 * expected right beads / (beads of the path + expected beads of the truth).
double expected_f1(const std::vector<dp::Step>& path, const dp::BeadCosts& posteriors,
                   double truth) {
  double right = 0;
  double count = 0;
  for (const dp::Step& step : path) {
    if (!both_sides(dp::kMoves[step.move])) continue;
    right += posteriors(step.i, step.j, step.move);
    count += 1;
  }
  return count + truth > 0 ? 2 * right / (count + truth) : 1;
}

}  // namespace

std::vector<dp::Step> decode(const dp::Band& band, const dp::BeadCosts& posteriors) {
  double truth = 0;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
        if (both_sides(dp::kMoves[k])) truth += posteriors(i, j, k);
      }
    }
  }
  std::vector<dp::Step> path;
  double f1 = 1;
  for (int repetition = 0; repetition < kRepetitions; ++repetition) {
    path = dp::viterbi({band, dp::kMoves}, [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
      return both_sides(dp::kMoves[k]) ? f1 / 2 - posteriors(i, j, k) : 0.0;
    });
    f1 = expected_f1(path, posteriors, truth);
  }
  return path;
}

}  // namespace sejajar::aligning
