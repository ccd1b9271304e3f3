// A unit has few letters, which are often eight bytes or less. So the first eight bytes of all
// units, as numbers in the order of the units, decide most of a binary search.

#include <algorithm>
#include <bit>
#include <cstring>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

namespace {

/// The bytes of `text` from `at` on as a number that sorts like them.
template <class Number>
std::uint64_t number_at(std::string_view text, std::size_t at) {
  Number value = 0;
  std::memcpy(&value, text.data() + at, sizeof value);
  if constexpr (std::endian::native == std::endian::big || sizeof value == 1) return value;
  return sizeof value == 8 ? __builtin_bswap64(value)
                           : __builtin_bswap32(static_cast<std::uint32_t>(value));
}

/// The first eight bytes of `unit`, padded with zeros, as a number that sorts like them.
std::uint64_t beginning_of(std::string_view unit) {
  const std::size_t size = unit.size();
  if (size >= 8) return number_at<std::uint64_t>(unit, 0);
  if (size >= 4) {
    return number_at<std::uint32_t>(unit, 0) << 32 | number_at<std::uint32_t>(unit, size - 4)
                                                         << 8 * (8 - size);
  }
  if (size == 0) return 0;
  std::uint64_t beginning = 0;
  for (const std::size_t at : {std::size_t{0}, size / 2, size - 1})  // all of up to three bytes
    beginning |= number_at<std::uint8_t>(unit, at) << (56 - 8 * at);
  return beginning;
}

/// The first of `sorted` that is not less than `value`; without a branch that a processor would
/// have to guess.
std::size_t lower_bound(const std::vector<std::uint64_t>& sorted, std::uint64_t value) {
  const std::uint64_t* first = sorted.data();
  // Invariant: the result is among the `left` places from `first`, or right after them.
  for (std::size_t left = sorted.size(); left > 0;) {
    const std::size_t half = (left + 1) / 2;
    first += first[half - 1] < value ? half : 0;
    left -= half;
  }
  return static_cast<std::size_t>(first - sorted.data());
}

}  // namespace

void LexiconSide::index_units() {
  beginnings.clear();
  beginnings.reserve(units.size());
  for (const std::string_view unit : units) beginnings.push_back(beginning_of(unit));
}

std::uint32_t LexiconSide::find(std::string_view unit) const {
  std::size_t first = 0;
  std::size_t last = units.size();
  if (beginnings.size() == units.size()) {
    const std::uint64_t beginning = beginning_of(unit);
    first = lower_bound(beginnings, beginning);
    if (first == last || beginnings[first] != beginning) return kNoId;
    // Nearly always, this is the unit itself.
    if (unit.size() <= sizeof beginning && units[first].size() == unit.size())
      return static_cast<std::uint32_t>(first);
    last = first;  // few units share eight bytes
    while (last < beginnings.size() && beginnings[last] == beginning) ++last;
  }
  const std::size_t found = units.lower_bound(unit, first, last);
  return found != last && units[found] == unit ? static_cast<std::uint32_t>(found) : kNoId;
}

}  // namespace sejajar::lexicon
