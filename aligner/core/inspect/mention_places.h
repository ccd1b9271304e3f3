#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/analyze/mentions.h"

namespace sejajar::inspecting {

/// Something that a sentence mentions, and where.
struct Mention {
  ByteRange range;    ///< in the sentence
  std::uint64_t key;  ///< as analyze::Analysis has it
};

/// The numbers and names of one sentence.
struct Mentions {
  std::vector<Mention> numbers;  ///< in order
  std::vector<Mention> names;  ///< those that CLDR knows, in order, then words that look like names
};

/// Returns what analyze::MentionReader finds in `sentence`, with places.
Mentions find_mentions(std::string_view sentence, const analyze::MentionTables& tables);

}  // namespace sejajar::inspecting
