// Dot products of spans are sums of dot products of sentences, so each pair of sentences is
// multiplied once.

#include "core/score/span_similarity.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr double kMostMargin = 12;
constexpr double kChance = 3;
constexpr Eigen::Index kSample = 64;  // sentences of each side for the standard deviation

/// One vector per row, of length 1; a zero vector stays.
Matrix unit_rows(std::span<const float> values, std::size_t dimension) {
  const auto columns = static_cast<Eigen::Index>(dimension);
  Matrix rows = Eigen::Map<const Matrix>(
      values.data(), static_cast<Eigen::Index>(values.size()) / columns, columns);
  for (Eigen::Index k = 0; k < rows.rows(); ++k) rows.row(k).normalize();
  return rows;
}

/// Lengths of the sums of `rows` from each start, for every size up to `longest`; 0 beyond the end.
std::vector<float> norms_of(const Matrix& rows, std::uint32_t longest) {
  std::vector<float> norms(static_cast<std::size_t>(rows.rows()) * longest, 0);
  for (Eigen::Index start = 0; start < rows.rows(); ++start) {
    Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(rows.cols());
    for (Eigen::Index size = 1; size <= longest && start + size <= rows.rows(); ++size) {
      sum += rows.row(start + size - 1);
      norms[static_cast<std::size_t>(start * longest + size - 1)] = sum.norm();
    }
  }
  return norms;
}

std::vector<float> means_of(const Matrix& rows, const Matrix& others) {
  const Eigen::VectorXf products = rows * others.colwise().mean().transpose();
  return {products.begin(), products.end()};
}

/// Standard deviation of the cosines of sentences spread over both sides.
double deviation_of(const Matrix& source, const Matrix& target) {
  const Eigen::Index step = std::max<Eigen::Index>(1, source.rows() / kSample);
  const Eigen::Index other_step = std::max<Eigen::Index>(1, target.rows() / kSample);
  double sum = 0;
  double squares = 0;
  double count = 0;
  for (Eigen::Index i = 0; i < source.rows(); i += step) {
    for (Eigen::Index j = 0; j < target.rows(); j += other_step) {
      const auto cosine = static_cast<double>(source.row(i).dot(target.row(j)));
      sum += cosine;
      squares += cosine * cosine;
      count += 1;
    }
  }
  const double variance = squares / count - sum / count * (sum / count);
  return std::sqrt(std::max(variance, 1e-6));
}

}  // namespace

SpanSimilarity::SpanSimilarity(std::span<const float> source, std::span<const float> target,
                               std::size_t dimension, const CandidateRanges& ranges)
    : ranges_(ranges), longest_(ranges.longest()) {
  if (source.empty() || target.empty()) return;
  const Matrix sources = unit_rows(source, dimension);
  const Matrix targets = unit_rows(target, dimension);
  source_norms_ = norms_of(sources, longest_);
  target_norms_ = norms_of(targets, longest_);
  source_means_ = means_of(sources, targets);
  target_means_ = means_of(targets, sources);
  deviation_ = deviation_of(sources, targets);
  products_.resize(ranges.values());
  const std::uint32_t n = ranges.starts();
  const auto multiply = [&](std::uint32_t start) {
    Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(sources.cols());
    for (std::uint32_t size = 1; size <= longest_ && start + size <= n; ++size) {
      sum += sources.row(start + size - 1);
      const SentenceRange range = ranges.of(start, size);
      float* out = products_.data() + ranges.offset(start, size);
      for (std::uint32_t j = range.begin; j < range.end; ++j) *out++ = sum.dot(targets.row(j));
    }
  };
  threads::for_chunks({n, 16, n > threads::kParallelRows},
                      [&](std::uint32_t begin, std::uint32_t end) {
                        for (std::uint32_t start = begin; start < end; ++start) multiply(start);
                      });
  log_missed_ = std::log(1 - found_share());
}

double SpanSimilarity::found_share() const {
  double found = 0;
  for (std::uint32_t i = 0; i < ranges_.starts(); ++i) {
    const SentenceRange range = ranges_.of(i, 1);
    for (std::uint32_t j = range.begin; j < range.end; ++j) {
      if (margin(i, 1, j, j + 1) <= kChance) continue;
      found += 1;
      break;
    }
  }
  return found / (ranges_.starts() + 1);
}

double SpanSimilarity::evidence_of_vectors(std::uint32_t start, std::uint32_t size,
                                           std::uint32_t first, std::uint32_t last) const {
  const double beyond = margin(start, size, first, last) - kChance;
  return beyond > 0 ? beyond : log_missed_ * std::min(1.0, -beyond / kChance);
}

double SpanSimilarity::product(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                               std::uint32_t last) const {
  const float* products =
      products_.data() + ranges_.offset(start, size) + (first - ranges_.of(start, size).begin);
  double sum = 0;
  for (std::uint32_t j = first; j < last; ++j) sum += static_cast<double>(*products++);
  return sum;
}

double SpanSimilarity::margin(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                              std::uint32_t last) const {
  if (products_.empty()) return 0;
  const auto norm = static_cast<double>(source_norms_[std::size_t{start} * longest_ + size - 1]);
  const auto other =
      static_cast<double>(target_norms_[std::size_t{first} * longest_ + last - first - 1]);
  if (norm == 0 || other == 0) return 0;
  double expected = 0;
  for (std::uint32_t i = start; i < start + size; ++i)
    expected += static_cast<double>(source_means_[i]) / norm;
  for (std::uint32_t j = first; j < last; ++j)
    expected += static_cast<double>(target_means_[j]) / other;
  const double cosine = product(start, size, first, last) / (norm * other);
  return std::min((cosine - expected / 2) / deviation_, kMostMargin);
}

}  // namespace sejajar::score
