// A line that occurs n times on neighbouring pages could be paired with any of n lines, so pairing
// it is weak evidence. Two lines are the same if they have the same words and numbers; next to a
// repeated line, where page numbers are, the numbers may differ.

#include "language/analyze/repeated_lines.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace sejajar::analyze {
namespace {

using Counts = std::vector<std::uint32_t>;

bool has_digit(std::string_view unit) {
  return unit.find_first_of("0123456789") != std::string::npos;
}

/// A number for the words of sentence `k` and, if asked for, its numbers: likely a different one
/// for other words.
std::uint64_t key_of(const Analysis& side, std::uint32_t k, bool with_numbers) {
  constexpr std::uint64_t kPrime = 0x100000001B3;  // FNV-1a
  std::uint64_t key = 0xCBF29CE484222325;
  const auto mix = [&](std::uint64_t value) { key = (key ^ value) * kPrime; };
  for (const std::uint32_t unit : side.units[k]) {
    if (with_numbers || !has_digit(side.vocabulary.text(unit))) mix(unit);
  }
  for (const std::uint64_t number : side.numbers[k]) mix(with_numbers ? number : kPrime);
  return key;
}

std::vector<std::uint64_t> keys_of(const Analysis& side, bool with_numbers) {
  std::vector<std::uint64_t> keys(side.size());
  for (std::uint32_t k = 0; k < side.size(); ++k) keys[k] = key_of(side, k, with_numbers);
  return keys;
}

/// How often each sentence occurs among itself and its kNear neighbours on either side.
Counts counts_of(const std::vector<std::uint64_t>& keys) {
  constexpr std::size_t kNear = 128;
  std::unordered_map<std::uint64_t, std::uint32_t> near;
  Counts counts(keys.size());
  // Invariant: `near` counts the keys within kNear sentences of k.
  for (std::size_t k = 0; k < std::min(kNear, keys.size()); ++k) ++near[keys[k]];
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (k + kNear < keys.size()) ++near[keys[k + kNear]];
    if (k > kNear) --near[keys[k - kNear - 1]];
    counts[k] = near[keys[k]];
  }
  return counts;
}

/// Whether sentence `k` could be a running head or a page number: no end mark, no part of a
/// sentence.
bool may_be_head(const Analysis& side, std::uint32_t k) {
  const bool empty = side.units[k].empty() && side.numbers[k].empty();
  const bool open = side.endings[k] == Ending::kWord || side.endings[k] == Ending::kNothing;
  return !empty && open && side.starts_lower[k] == 0;
}

}  // namespace

std::vector<float> uniqueness_of(const Analysis& side) {
  constexpr std::uint32_t kUsual = 2;  // occurrences; only more count as repetition
  const auto is_empty = [&](std::uint32_t k) { return side.length(k, k + 1) == 0; };
  const auto any = [&](const auto& holds) {
    std::uint32_t k = 0;
    while (k < side.size() && !holds(k)) ++k;
    return k < side.size();
  };
  // In most texts every line ends like a sentence, so none has to be compared.
  if (!any([&](std::uint32_t k) { return is_empty(k) || may_be_head(side, k); })) return {};
  const Counts same = counts_of(keys_of(side, true));
  const auto repeats = [&](std::uint32_t k) {
    return k < side.size() && same[k] > kUsual && may_be_head(side, k);
  };
  if (!any([&](std::uint32_t k) { return is_empty(k) || repeats(k); })) return {};
  const Counts alike = counts_of(keys_of(side, false));
  std::vector<float> shares(side.size(), 1.0F);
  for (std::uint32_t k = 0; k < side.size(); ++k) {
    if (is_empty(k)) {
      shares[k] = 0;
      continue;
    }
    const bool beside = repeats(k - 1) || repeats(k + 1);
    const std::uint32_t count = beside ? std::max(same[k], alike[k]) : same[k];
    if (count > kUsual && may_be_head(side, k)) shares[k] = 1 / static_cast<float>(count);
  }
  return shares;
}

}  // namespace sejajar::analyze
