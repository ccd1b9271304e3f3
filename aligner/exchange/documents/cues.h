#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::documents {

/// One caption as it stands in its file.
struct RawCue {
  TimeRange time;
  std::vector<std::string_view> lines;
};

/// What kind of subtitles: the two differ in what stands between cues.
enum class CueStyle {
  kNumbered,  ///< SubRip: a number before each; other lines belong to the cue before
  kBlocks     ///< WebVTT: an empty line ends a cue; what stands between cues is no text
};

/// Returns the cues of `text`, which must outlive them, in the order of the file. A cue whose end
/// is before its begin ends at its begin. A number at the very end, left by a truncated file, is
/// none. Throws Error{input} with the line of a time that cannot be read.
std::vector<RawCue> find_cues(std::string_view text, CueStyle style, const std::string& id);

/// Returns whether `line` begins like the times of a cue.
bool is_times(std::string_view line);

}  // namespace sejajar::documents
