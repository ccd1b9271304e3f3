#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::lexicon {

/// Lexical units in a fixed order. They share one buffer, so that a list of many costs few
/// allocations.
class UnitList {
 public:
  /// Visits the units in order, as views that are valid until the list changes.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = std::string_view;

    Iterator() = default;
    Iterator(const UnitList& list, std::size_t at) : list_(&list), at_(at) {}

    std::string_view operator*() const { return (*list_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return {*list_, at_++}; }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const UnitList* list_ = nullptr;
    std::size_t at_ = 0;
  };
  using const_iterator = Iterator;
  using value_type = std::string_view;

  UnitList() = default;
  UnitList(std::initializer_list<std::string_view> units) {
    for (const std::string_view unit : units) push_back(unit);
  }
  explicit UnitList(const std::vector<std::string>& units) {
    for (const std::string& unit : units) push_back(unit);
  }

  std::size_t size() const { return starts_.size() - 1; }
  bool empty() const { return size() == 0; }

  std::string_view operator[](std::size_t unit) const {
    return {text_.data() + starts_[unit], starts_[unit + 1] - starts_[unit]};
  }

  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  /// Returns the first of the units `first` .. `last` - 1, which must be sorted, that is not less
  /// than `unit`, or `last`.
  std::size_t lower_bound(std::string_view unit, std::size_t first, std::size_t last) const {
    while (first < last) {
      const std::size_t middle = first + (last - first) / 2;
      if ((*this)[middle] < unit) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  void reserve(std::size_t units) {
    constexpr std::size_t kUsualBytes = 6;
    starts_.reserve(units + 1);
    if (units * kUsualBytes > text_.size()) text_.resize(units * kUsualBytes);
  }

  void push_back(std::string_view unit) { push_back(0, unit); }

  /// Adds the first `shared` bytes of the last unit, followed by `rest`.
  void push_back(std::size_t shared, std::string_view rest) {
    const std::size_t begin = starts_.back();
    const std::size_t end = begin + shared + rest.size();
    if (end > text_.size()) text_.resize(2 * end);
    char* const unit = text_.data() + begin;
    if (shared > 0) (*this)[size() - 1].copy(unit, shared);
    rest.copy(unit + shared, rest.size());
    starts_.push_back(static_cast<std::uint32_t>(end));
  }

  friend bool operator==(const UnitList& a, const UnitList& b) {
    return a.starts_ == b.starts_ &&
           a.text_.compare(0, a.starts_.back(), b.text_, 0, b.starts_.back()) == 0;
  }

 private:
  std::string text_;                      // the units, and room for more
  std::vector<std::uint32_t> starts_{0};  // in text_, one per unit, and the end
};

}  // namespace sejajar::lexicon
