#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Offsets in bytes within a paragraph, in order.
using Offsets = std::vector<std::uint32_t>;

/// Sets the second argument to the ends of the sentences of the first; the last is its size.
using FindEnds = std::function<void(std::string_view, Offsets&)>;

/// Returns the sentences that `find_ends` finds in the paragraphs of `document`, trimmed, those
/// that hold only white space left out.
std::vector<Sentence> split_paragraphs(const Document& document, const FindEnds& find_ends);

}  // namespace sejajar::segment
