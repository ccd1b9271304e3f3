#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/mentions.h"

namespace sejajar::inspecting {

/// A number or name in a sentence.
struct Mention {
  ByteRange range;    ///< in the sentence
  std::uint64_t key;  ///< the same as in analyze::Analysis
};

/// The numbers and names of one sentence.
struct Mentions {
  std::vector<Mention> numbers;  ///< in order
  std::vector<Mention> names;    ///< those in CLDR, in order, then words that look like names
};

/// Returns the mentions that analyze::MentionReader finds in `sentence`, with their ranges.
Mentions find_mentions(std::string_view sentence, const analyze::MentionTables& tables);

}  // namespace sejajar::inspecting
