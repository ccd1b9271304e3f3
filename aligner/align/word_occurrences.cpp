#include "align/word_occurrences.h"

#include <algorithm>

namespace sejajar::aligning {

WordOccurrences::WordOccurrences(std::span<const BeadView> beads) {
  for (const BeadView& bead : beads)
    words_.insert(words_.end(), bead.given.begin(), bead.given.end());
  places_ = words_;
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  std::vector<std::uint32_t> place_of(words_.empty() ? 0 : words_.back() + std::size_t{1});
  for (std::uint32_t k = 0; k < words_.size(); ++k) place_of[words_[k]] = k;
  for (std::uint32_t& word : places_) word = place_of[word];

  // The last bead in which each word has been met; a word is entered once per bead.
  std::vector<std::uint32_t> last(words_.size(), UINT32_MAX);
  starts_.assign(words_.size() + 1, 0);
  const std::uint32_t* place = places_.data();
  for (std::uint32_t b = 0; b < beads.size(); ++b) {
    for (std::size_t k = 0; k < beads[b].given.size(); ++k, ++place) {
      if (last[*place] == b) continue;
      last[*place] = b;
      ++starts_[*place + 1];
    }
  }
  for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
  occurrences_.resize(starts_.back());
  std::vector<std::size_t> end(starts_.begin(), starts_.end() - 1);
  last.assign(words_.size(), UINT32_MAX);
  place = places_.data();
  for (std::uint32_t b = 0; b < beads.size(); ++b) {
    for (std::size_t k = 0; k < beads[b].given.size(); ++k, ++place) {
      if (last[*place] != b) occurrences_[end[*place]++] = {b, 0};
      last[*place] = b;
      occurrences_[end[*place] - 1].times += 1;
    }
  }
}

}  // namespace sejajar::aligning
