#pragma once

#include <string>
#include <string_view>

namespace sejajar::documents {

/// One line of a cue as a viewer reads it.
struct CueLine {
  std::string text;          ///< without tags and the dash of a speaker
  bool new_speaker = false;  ///< whether a dash or a voice tag says that somebody else speaks
};

/// Returns what `line` of a SubRip or WebVTT cue says: without tags (<i>, <font ...>, {\an8}),
/// readings of ruby text and times within the cue; character references of WebVTT are resolved.
CueLine cue_line(std::string_view line);

}  // namespace sejajar::documents
