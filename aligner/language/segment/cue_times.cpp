// Sentences and cues are both in the order of the text, so one walk along both is enough.

#include "language/segment/cue_times.h"

#include <algorithm>

namespace sejajar::segment {

std::vector<TimeRange> cue_times(const Document& document) {
  std::vector<TimeRange> times;
  if (document.cues.empty()) return times;
  times.reserve(document.sentences.size());
  const auto& cues = document.cues;
  std::size_t first = 0;
  for (const Sentence& sentence : document.sentences) {
    // Invariant: all cues before `first` end before the sentence begins.
    while (first < cues.size() && cues[first].range.end <= sentence.range.begin) ++first;
    const std::uint32_t before = first == 0 ? 0 : cues[first - 1].time.end;
    TimeRange time = {before, before};
    for (std::size_t k = first; k < cues.size() && cues[k].range.begin < sentence.range.end; ++k) {
      if (k == first) time = cues[k].time;
      time.end = std::max(time.end, cues[k].time.end);
    }
    times.push_back(time);
  }
  return times;
}

}  // namespace sejajar::segment
