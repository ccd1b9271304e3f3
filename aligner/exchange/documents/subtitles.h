#pragma once

#include <sejajar/document.h>

#include <vector>

#include "exchange/documents/cues.h"

namespace sejajar::documents {

/// What a line of a cue holds.
enum class CueText {
  kMarked,  ///< text with the tags of subtitles; sentences continue from cue to cue
  kPlain,   ///< text without tags; likewise
  kLyrics   ///< a line of a song, a paragraph of its own
};

/// Returns the text of `cues` in their order. Lines that a rolling caption repeats from the cue
/// before are left out.
Document document_of_cues(const std::vector<RawCue>& cues, CueText text);

}  // namespace sejajar::documents
