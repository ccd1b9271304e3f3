#pragma once

#include <sejajar/document.h>

#include <vector>

namespace sejajar::segment {

/// Returns the time of each sentence of `document`: from the begin of the first cue it touches to
/// the end of the last; of one that touches none, the end of the cue before. Empty without cues.
std::vector<TimeRange> cue_times(const Document& document);

}  // namespace sejajar::segment
