#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sejajar::dp {

/// The nodes (i, j) that are searched: boundaries after i source and j target sentences. Row i
/// holds the columns first(i) .. last(i). Neither bound falls from one row to the next and
/// neighbouring rows overlap, so a path from (0, 0) to (n, m) always exists, at worst one of null
/// beads.
class Band {
 public:
  Band() : Band({0}, {0}) {}

  /// Takes one column range per row 0..n and repairs it: makes the bounds monotone and neighbouring
  /// rows overlap, and includes the corners (0, 0) and (n, m), where m is the last row's last
  /// column.
  Band(std::vector<std::uint32_t> first, std::vector<std::uint32_t> last)
      : first_(std::move(first)), last_(std::move(last)) {
    assert(!first_.empty() && first_.size() == last_.size());
    first_.front() = 0;
    for (std::size_t i = 1; i < last_.size(); ++i) last_[i] = std::max(last_[i], last_[i - 1]);
    for (std::size_t i = first_.size() - 1; i-- > 0;)
      first_[i] = std::min(first_[i], first_[i + 1]);
    for (std::size_t i = 0; i < first_.size(); ++i) first_[i] = std::min(first_[i], last_[i]);
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] = std::min(first_[i], last_[i - 1]);
    offset_.resize(first_.size() + 1);
    for (std::size_t i = 0; i < first_.size(); ++i) {
      offset_[i + 1] = offset_[i] + (last_[i] - first_[i] + 1);
    }
  }

  /// Returns the band of all nodes of n source and m target sentences.
  static Band full(std::uint32_t n, std::uint32_t m) {
    return {std::vector<std::uint32_t>(n + 1, 0), std::vector<std::uint32_t>(n + 1, m)};
  }

  std::uint32_t source_size() const { return static_cast<std::uint32_t>(first_.size() - 1); }
  std::uint32_t target_size() const { return last_.back(); }
  std::uint32_t first(std::uint32_t i) const { return first_[i]; }
  std::uint32_t last(std::uint32_t i) const { return last_[i]; }
  std::size_t node_count() const { return offset_.back(); }

  bool contains(std::uint32_t i, std::uint32_t j) const {
    return i < first_.size() && j >= first_[i] && j <= last_[i];
  }

  /// Returns the same nodes with source and target swapped.
  Band transposed() const {
    std::vector<std::uint32_t> first, last;
    std::uint32_t top = 0;     // first row that holds column j
    std::uint32_t bottom = 0;  // last row that holds column j
    for (std::uint32_t j = 0; j <= target_size(); ++j) {
      while (last_[top] < j) ++top;
      while (bottom < source_size() && first_[bottom + 1] <= j) ++bottom;
      first.push_back(top);
      last.push_back(bottom);
    }
    return {std::move(first), std::move(last)};
  }

  /// Index of node (i, j) in arrays over the band, row by row; the node must be inside.
  std::size_t index(std::uint32_t i, std::uint32_t j) const { return offset_[i] + (j - first_[i]); }

 private:
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> last_;
  std::vector<std::size_t> offset_;
};

}  // namespace sejajar::dp
