// A unit has up to five letters, which are eight bytes or less in most scripts. So the first eight
// bytes of all units, as numbers in the order of the units, decide most of a binary search.

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

namespace {

/// The first eight bytes of `unit`, padded with zeros, as a number that sorts like them.
std::uint64_t beginning_of(std::string_view unit) {
  std::array<char, sizeof(std::uint64_t)> bytes{};
  std::memcpy(bytes.data(), unit.data(), std::min(unit.size(), bytes.size()));
  const auto value = std::bit_cast<std::uint64_t>(bytes);
  return std::endian::native == std::endian::little ? __builtin_bswap64(value) : value;
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
    last = first;  // few units share eight bytes
    while (last < beginnings.size() && beginnings[last] == beginning) ++last;
  }
  const std::size_t found = units.lower_bound(unit, first, last);
  return found != last && units[found] == unit ? static_cast<std::uint32_t>(found) : kNoId;
}

}  // namespace sejajar::lexicon
