#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sejajar::analyze {

/// Words of one language and what they mean: the key of a concept, or a piece of a number.
struct Phrase {
  std::string words;
  std::uint64_t value = 0;
};

/// Phrases in order of reliability: of several with the same words, the first one counts.
using Phrases = std::vector<Phrase>;

}  // namespace sejajar::analyze
