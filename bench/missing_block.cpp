#include "missing_block.h"

#include <algorithm>

namespace sejajar::bench {

GoldDocuments without_block(GoldDocuments given, std::uint32_t count, double place) {
  std::vector<Sentence>& sentences = given.documents.target.sentences;
  const auto size = static_cast<std::uint32_t>(sentences.size());
  count = std::min(count, size);
  const auto begin = static_cast<std::uint32_t>(place * (size - count));
  const auto end = begin + count;
  sentences.erase(sentences.begin() + begin, sentences.begin() + end);
  for (BitextUnit& bead : given.gold) {
    std::erase_if(bead.target.indices, [=](std::uint32_t j) { return j >= begin && j < end; });
    for (std::uint32_t& j : bead.target.indices) {
      if (j >= end) j -= count;
    }
  }
  std::erase_if(given.gold, [](const BitextUnit& bead) { return !bead.has_indices(); });
  return given;
}

}  // namespace sejajar::bench
