// A unit has up to five letters, which are eight bytes or less in most scripts. So the first eight
// bytes of all units, as numbers in the order of the units, decide most of a binary search.

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

namespace {

/// The first eight bytes of `unit`, with zeros behind it, as a number that sorts like them.
std::uint64_t beginning_of(std::string_view unit) {
  std::array<char, sizeof(std::uint64_t)> bytes{};
  std::memcpy(bytes.data(), unit.data(), std::min(unit.size(), bytes.size()));
  const auto value = std::bit_cast<std::uint64_t>(bytes);
  return std::endian::native == std::endian::little ? __builtin_bswap64(value) : value;
}

}  // namespace

void LexiconSide::index_units() {
  beginnings.clear();
  beginnings.reserve(units.size());
  for (const std::string& unit : units) beginnings.push_back(beginning_of(unit));
}

std::uint32_t LexiconSide::find(std::string_view unit) const {
  auto first = units.begin();
  auto last = units.end();
  if (beginnings.size() == units.size()) {
    const std::uint64_t beginning = beginning_of(unit);
    const auto low = std::lower_bound(beginnings.begin(), beginnings.end(), beginning);
    auto high = low;  // few units share eight bytes
    while (high != beginnings.end() && *high == beginning) ++high;
    last = first + (high - beginnings.begin());
    first += low - beginnings.begin();
  }
  const auto found = std::lower_bound(first, last, unit);
  return found != last && *found == unit ? static_cast<std::uint32_t>(found - units.begin())
                                         : kNoId;
}

}  // namespace sejajar::lexicon
