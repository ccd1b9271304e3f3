#include "align/word_occurrences.h"

namespace sejajar::aligning {

WordOccurrences::WordOccurrences(std::span<const BeadView> beads, std::size_t vocabulary)
    : starts_(vocabulary + 1, 0) {
  // The last bead in which each word has been met; a word is entered once per bead.
  std::vector<std::uint32_t> last(vocabulary, UINT32_MAX);
  for (std::uint32_t b = 0; b < beads.size(); ++b) {
    for (const std::uint32_t word : beads[b].given) {
      if (last[word] == b) continue;
      last[word] = b;
      ++starts_[word + 1];
    }
  }
  for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
  occurrences_.resize(starts_.back());
  std::vector<std::size_t> end(starts_.begin(), starts_.end() - 1);
  last.assign(vocabulary, UINT32_MAX);
  for (std::uint32_t b = 0; b < beads.size(); ++b) {
    for (const std::uint32_t word : beads[b].given) {
      if (last[word] != b) occurrences_[end[word]++] = {b, 0};
      last[word] = b;
      occurrences_[end[word] - 1].times += 1;
    }
  }
}

}  // namespace sejajar::aligning
