// Subtitles other than SubRip and WebVTT: SubStation Alpha (ASS, SSA), SubViewer of YouTube (SBV),
// MicroDVD, and lyrics with times (LRC). A line of the file is a cue or belongs to one.

#include <algorithm>
#include <cmath>

#include "exchange/documents/cues.h"
#include "exchange/documents/input_formats.h"
#include "ground/text/lines.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

using Lines = std::vector<std::string_view>;

/// The lines of the first bytes of a file, which are enough to recognize it.
Lines first_lines_of(const std::string& start) {
  Lines lines = lines_of_file(start);
  std::erase(lines, std::string_view());
  return lines;
}

std::string start_of(std::string_view bytes) {
  constexpr std::size_t kGlance = 1000;
  return markup::ascii_start(bytes.substr(0, kGlance));
}

/// The parts of `text` between the separators.
Lines parts_between(std::string_view text, const std::vector<std::string_view>& separators) {
  Lines parts;
  for (;;) {
    std::size_t end = text.size(), size = 0;
    for (const std::string_view separator : separators) {
      const std::size_t at = text.find(separator);
      if (at >= end) continue;
      end = at;
      size = separator.size();
    }
    parts.push_back(text.substr(0, end));
    if (size == 0) return parts;
    text.remove_prefix(end + size);
  }
}

/// Removes what precedes the next comma of `text`, and the comma, and returns it.
std::string_view take_field(std::string_view& text) {
  const std::size_t end = std::min(text.find(','), text.size());
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return field;
}

std::optional<std::uint32_t> time_of_field(std::string_view field) {
  field = text::trimmed(field);
  return take_time(field);
}

/// The frames of a MicroDVD line, `{begin}{end}`, which are removed from it.
std::optional<TimeRange> take_frames(std::string_view& line) {
  TimeRange frames;
  for (std::uint32_t* const number : {&frames.begin, &frames.end}) {
    const std::size_t end = line.find('}');
    if (!line.starts_with('{') || end == line.npos || end > 10) return std::nullopt;
    const std::string_view digits = line.substr(1, end - 1);
    if (digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
    if (digits.empty() && number == &frames.begin) return std::nullopt;
    const auto value = text::parse_number(digits);
    *number = value ? static_cast<std::uint32_t>(*value) : frames.begin;
    line.remove_prefix(end + 1);
  }
  return frames;
}

/// The times at the start of a line of lyrics, which are removed from it.
std::vector<std::uint32_t> take_stamps(std::string_view& line) {
  std::vector<std::uint32_t> stamps;
  while (line.starts_with('[')) {
    std::string_view rest = line.substr(1);
    const auto time = take_time(rest);
    if (!time || !rest.starts_with(']')) break;
    stamps.push_back(*time);
    line = rest.substr(1);
  }
  return stamps;
}

/// Removes the control codes of MicroDVD, such as {y:i}, from the start of `line`.
std::string_view without_codes(std::string_view line) {
  while (line.size() > 3 && line[0] == '{' && line[2] == ':' && line.find('}') != line.npos)
    line.remove_prefix(line.find('}') + 1);
  return line.starts_with('/') ? line.substr(1) : line;
}

}  // namespace

std::vector<std::string_view> lines_of_file(std::string_view text) {
  std::vector<std::string_view> lines;
  for (const ByteRange& line : text::lines(text)) {
    const ByteRange inside = text::trim(text, line);
    lines.push_back(text.substr(inside.begin, inside.end - inside.begin));
  }
  return lines;
}

std::vector<RawCue> find_ass_cues(std::string_view text) {
  constexpr std::string_view kDialogue = "Dialogue:";
  constexpr int kFieldsBetween = 6;  // style, name, three margins, effect
  std::vector<RawCue> cues;
  for (std::string_view line : lines_of_file(text)) {
    if (!line.starts_with(kDialogue)) continue;
    line.remove_prefix(kDialogue.size());
    take_field(line);  // layer
    const auto begin = time_of_field(take_field(line));
    const auto end = time_of_field(take_field(line));
    for (int k = 0; k < kFieldsBetween; ++k) take_field(line);
    if (line.find("{\\p1") != line.npos) continue;  // a drawing is no text
    const std::uint32_t from = begin.value_or(cues.empty() ? 0 : cues.back().time.end);
    cues.push_back(
        {{from, std::max(from, end.value_or(from))}, parts_between(line, {"\\N", "\\n"})});
  }
  std::stable_sort(cues.begin(), cues.end(),
                   [](const RawCue& a, const RawCue& b) { return a.time.begin < b.time.begin; });
  return cues;
}

std::vector<RawCue> find_sbv_cues(std::string_view text) {
  std::vector<RawCue> cues;
  for (const std::string_view line : lines_of_file(text)) {
    std::string_view rest = line;
    const auto begin = take_time(rest);
    const bool comma = begin && rest.starts_with(',');
    if (comma) rest.remove_prefix(1);
    const auto end = comma ? take_time(rest) : std::nullopt;
    if (end && rest.empty()) {
      cues.push_back({{*begin, std::max(*begin, *end)}, {}});
    } else if (!line.empty() && !cues.empty()) {
      cues.back().lines.push_back(line);
    }
  }
  return cues;
}

std::vector<RawCue> find_microdvd_cues(std::string_view text) {
  constexpr double kUsualRate = 23.976;  // frames a second
  double rate = kUsualRate;
  std::vector<RawCue> cues;
  for (std::string_view line : lines_of_file(text)) {
    const auto frames = take_frames(line);
    if (!frames) {
      if (!line.empty() && !cues.empty()) cues.back().lines.push_back(line);
      continue;
    }
    // A first cue may state the rate.
    const auto stated = cues.empty() ? text::parse_number(line) : std::nullopt;
    if (stated && *stated > 1 && *stated < 1000) {
      rate = *stated;
      continue;
    }
    const auto milliseconds = [&](std::uint32_t frame) {
      return static_cast<std::uint32_t>(std::min(std::round(frame * 1000.0 / rate), 4e9));
    };
    RawCue& cue = cues.emplace_back();
    cue.time = {milliseconds(frames->begin), milliseconds(std::max(frames->begin, frames->end))};
    for (const std::string_view part : parts_between(line, {"|"}))
      cue.lines.push_back(without_codes(part));
  }
  return cues;
}

std::vector<RawCue> find_lyrics(std::string_view text) {
  std::vector<RawCue> cues;
  for (std::string_view line : lines_of_file(text)) {
    for (const std::uint32_t begin : take_stamps(line)) cues.push_back({{begin, begin}, {}});
    for (std::size_t k = cues.size(); k-- > 0 && cues[k].lines.empty();) cues[k].lines = {line};
  }
  std::stable_sort(cues.begin(), cues.end(),
                   [](const RawCue& a, const RawCue& b) { return a.time.begin < b.time.begin; });
  for (std::size_t k = 1; k < cues.size(); ++k) cues[k - 1].time.end = cues[k].time.begin;
  return cues;
}

bool is_ass(std::string_view bytes) {
  return start_of(bytes).starts_with("[Script Info]");
}

bool is_sbv(std::string_view bytes) {
  const std::string start = start_of(bytes);
  const Lines lines = first_lines_of(start);
  if (lines.empty()) return false;
  const auto cues = find_sbv_cues(std::string(lines[0]));
  return cues.size() == 1;
}

bool is_microdvd(std::string_view bytes) {
  const std::string start = start_of(bytes);
  Lines lines = first_lines_of(start);
  return !lines.empty() && take_frames(lines[0]).has_value();
}

bool is_lyrics(std::string_view bytes) {
  const std::string start = start_of(bytes);
  for (std::string_view line : first_lines_of(start)) {
    if (!take_stamps(line).empty()) return true;
    // Only lines such as [ar: name] may come before.
    if (!line.starts_with('[') || !line.ends_with(']') || line.find(':') == line.npos) return false;
  }
  return false;
}

}  // namespace sejajar::documents
