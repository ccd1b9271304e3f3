#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::analyze {

/// Rows of different lengths in one flat array, for example one per sentence.
template <class T>
class Rows {
 public:
  /// Returns the number of closed rows.
  std::size_t size() const { return starts_.size() - 1; }

  /// Returns the number of values in all rows.
  std::size_t values() const { return values_.size(); }

  std::span<const T> operator[](std::size_t row) const {
    return {values_.data() + starts_[row], values_.data() + starts_[row + 1]};
  }

  /// Returns the number of values before `row`, which is at most size().
  std::size_t begin_of(std::size_t row) const { return starts_[row]; }

  /// Returns the values of rows first .. last - 1, which are contiguous.
  std::span<const T> range(std::size_t first, std::size_t last) const {
    return {values_.data() + starts_[first], values_.data() + starts_[last]};
  }

  /// Adds a value to the open row.
  void push_back(const T& value) { values_.push_back(value); }

  /// Returns the values of the open row, which may be reordered in place.
  std::span<T> open_row() {
    return {values_.data() + starts_.back(), values_.data() + values_.size()};
  }

  /// Ends the open row and opens the next.
  void close_row() { starts_.push_back(static_cast<std::uint32_t>(values_.size())); }

 private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<T> values_;
};

}  // namespace sejajar::analyze
