// Both sides have their distinct keys in order, so those that they share are found by going through
// both at once.

#include "language/analyze/sentence_keys.h"

#include <algorithm>
#include <utility>

namespace sejajar::analyze {

namespace {

/// Returns the mentions in `own` of the keys that `others` has, too, in the order of the keys.
std::vector<SharedKey> shared(const SentenceKeys& own, const SentenceKeys& others) {
  std::vector<SharedKey> found;
  const std::vector<std::uint64_t>& a = own.distinct();
  const std::vector<std::uint64_t>& b = others.distinct();
  std::uint32_t number = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      for (const SentenceKeys::Place& place : own.places(i))
        found.push_back({place, number, own.places(i), others.places(j)});
      ++number;
    }
    const std::uint64_t least = std::min(a[i], b[j]);
    i += a[i] == least ? 1 : 0;
    j += b[j] == least ? 1 : 0;
  }
  return found;
}

}  // namespace

SentenceKeys::SentenceKeys(Rows<std::uint64_t> rows) : rows_(std::move(rows)) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> mentions;  // key and sentence
  mentions.reserve(rows_.values());
  for (std::uint32_t k = 0; k < rows_.size(); ++k)
    for (const std::uint64_t key : rows_[k]) mentions.emplace_back(key, k);
  std::sort(mentions.begin(), mentions.end());
  for (std::size_t begin = 0, end = 0; begin < mentions.size(); begin = end) {
    const auto [key, sentence] = mentions[begin];
    while (end < mentions.size() && mentions[end] == mentions[begin]) ++end;
    if (distinct_.empty() || distinct_.back() != key) {
      if (!distinct_.empty()) places_.close_row();
      distinct_.push_back(key);
    }
    places_.push_back({sentence, static_cast<std::uint32_t>(end - begin)});
  }
  if (!distinct_.empty()) places_.close_row();
}

SharedKeys::SharedKeys(const SentenceKeys& own, const SentenceKeys& others)
    : keys_(shared(own, others)), by_sentence_(own.size(), [this](const auto& visit) {
        for (std::uint32_t k = 0; k < keys_.size(); ++k) visit(keys_[k].place.sentence, k);
      }) {}

}  // namespace sejajar::analyze
