#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace sejajar::bench {

/// Gold segments of a running text, as byte ranges of it.
using Segments = std::vector<ByteRange>;

/// Returns the segments in `path`, which holds one `begin TAB end` in code points of `text` a line.
/// Throws Error{input} if a line is malformed or out of the text.
Segments read_segments(const std::filesystem::path& path, const std::string& text);

/// Returns `document` with `segments` as its sentences.
Document cut_at(Document document, const Segments& segments);

/// Beads over the gold segments: in the gold, in the alignment, in both. A bead covers a segment if
/// it holds half of the characters of the segment, or half of its own lie there.
struct RawCounts {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  /// Harmonic mean of precision and recall, 0..1.
  double f1() const;

  RawCounts& operator+=(const RawCounts& other);
};

/// Gold of one pair of running texts.
struct RawGold {
  Segments source;
  Segments target;
  std::vector<BitextUnit> beads;
};

/// Returns how `alignment` of `pair` agrees with `gold`; beads without one side do not count.
RawCounts count_raw(const DocumentPair& pair, const Alignment& alignment, const RawGold& gold);

}  // namespace sejajar::bench
