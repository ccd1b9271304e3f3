#pragma once

#include <sejajar/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::documents {

/// One caption of a subtitle file.
struct RawCue {
  TimeRange time;
  std::vector<std::string_view> lines;
};

/// The kinds of subtitles differ in how cues are separated.
enum class CueStyle {
  kNumbered,  ///< SubRip: a number before each cue; other lines belong to the previous one
  kBlocks     ///< WebVTT: an empty line ends a cue; lines between cues are not text
};

/// Returns the cues of `text`, which must outlive them, in the order of the file. A cue whose end
/// is before its begin ends at its begin. A number at the very end, left by a truncated file, is
/// ignored. Throws Error{input} with path and line of a malformed time.
std::vector<RawCue> find_cues(std::string_view text, CueStyle style, const std::string& id);

/// The same for other kinds of subtitles, without regard to what is malformed.
std::vector<RawCue> find_ass_cues(std::string_view text);
std::vector<RawCue> find_sbv_cues(std::string_view text);
std::vector<RawCue> find_microdvd_cues(std::string_view text);
std::vector<RawCue> find_lyrics(std::string_view text);

/// Returns the lines of `text` without white space at their ends, empty ones too.
std::vector<std::string_view> lines_of_file(std::string_view text);

/// Removes a time, [hours:]minutes:seconds[.milliseconds], from the start of `text`; returns
/// milliseconds, or nothing if there is none.
std::optional<std::uint32_t> take_time(std::string_view& text);

/// Returns whether `line` begins like the times of a cue.
bool is_times(std::string_view line);

/// One line of a cue as displayed.
struct CueLine {
  std::string text;          ///< without tags and the dash of a speaker
  bool new_speaker = false;  ///< whether a dash or a voice tag marks a change of speaker
};

/// Returns the text of `line`, a line of a SubRip or WebVTT cue: without tags (<i>, <font ...>,
/// {\an8}), ruby readings and times; character references are resolved.
CueLine cue_line(std::string_view line);

}  // namespace sejajar::documents
