#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::versions {

/// A non-zero entry of a row of a sparse matrix.
struct Entry {
  std::uint32_t column = 0;
  float value = 0;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// A sum to be added to an entry of a sparse matrix.
struct Addend {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  double value = 0;
};

/// A sparse matrix, row by row, columns ascending.
class SparseRows {
 public:
  SparseRows() = default;

  /// The matrix of `rows` rows whose entries are the sums of `addends`. Entries below `least` are
  /// left out.
  SparseRows(std::uint32_t rows, std::vector<Addend> addends, double least);

  std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size() - 1); }

  std::span<const Entry> row(std::uint32_t index) const {
    return {entries_.data() + starts_[index], starts_[index + 1] - starts_[index]};
  }

  /// Returns the sum of the entries of a row in columns first .. last - 1.
  double sum(std::uint32_t row, std::uint32_t first, std::uint32_t last) const {
    double sum = 0;
    for (const Entry& entry : this->row(row))
      sum += entry.column >= first && entry.column < last ? static_cast<double>(entry.value) : 0;
    return sum;
  }

 private:
  std::vector<std::size_t> starts_{0};  // of the entries of each row, and their number
  std::vector<Entry> entries_;
};

}  // namespace sejajar::versions
