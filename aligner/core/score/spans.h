#pragma once

#include <cstdint>
#include <vector>

#include "core/dp/shapes.h"
#include "core/score/candidate_ranges.h"
#include "language/analyze/analysis.h"

namespace sejajar::score {

/// One side of a bead: 0 to 8 neighbouring sentences, in plain numbers. Small, since a long text
/// has five for each sentence.
struct Span {
  double length = 0;                   ///< code points times the side's scale
  double log_length = 0;               ///< ln(length + 3)
  float words = 0;                     ///< lexical units
  float numbers = 0;                   ///< numbers mentioned
  float names = 0;                     ///< names mentioned
  float quotes = 0;                    ///< quotation marks
  std::uint8_t size = 0;               ///< sentences
  std::uint8_t strong_boundaries = 0;  ///< inner boundaries after a complete sentence
  std::uint8_t weak_boundaries = 0;    ///< inner boundaries that do not look like sentence ends
  std::uint8_t paragraph_breaks = 0;   ///< inner boundaries that end a paragraph
  analyze::Ending ending = analyze::Ending::kNothing;
  bool starts_quoted = false;  ///< begins with a quotation mark
  bool ends_quoted = false;
  bool starts_lower = false;  ///< first letter is lower-case
};

/// All spans of one document that some beads can take.
class Spans {
 public:
  /// `scale` brings the side's lengths to the unit that both sides share; spans are as long as
  /// `ranges` has candidates for.
  Spans(const analyze::Analysis& side, double scale, const CandidateRanges& ranges);

  /// The span of `size` sentences from sentence `start`: 0 or 1, or up to
  /// ranges.longest_of(start).
  const Span& at(std::uint32_t start, std::uint32_t size) const {
    return size == 0 ? empty_ : spans_[std::size_t{start} * longest_ + size - 1];
  }

 private:
  std::uint32_t longest_;
  std::vector<Span> spans_;
  Span empty_;
};

}  // namespace sejajar::score
