// Subtitles: sentences often continue in the next cue, so cues are joined into paragraphs. A change
// of speaker or a pause begins a new one. The times of cues are kept.

#include <algorithm>
#include <cctype>

#include "exchange/documents/cues.h"
#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"
#include "ground/text/lines.h"

namespace sejajar::documents {

namespace {

/// A silence that ends a paragraph, in milliseconds.
constexpr std::uint32_t kPause = 3000;

Document read_cues(Content& content, CueStyle style) {
  const std::string text = decode(content);
  TextBuilder builder;
  std::uint32_t end = 0;
  for (const RawCue& cue : find_cues(text, style, content.id)) {
    if (cue.time.begin >= end && cue.time.begin - end >= kPause) builder.end_paragraph();
    const std::uint32_t begin = builder.offset();
    for (const std::string_view raw : cue.lines) {
      const CueLine line = cue_line(raw);
      if (line.new_speaker) builder.end_paragraph();
      builder.add(line.text);
      builder.add(" ");
    }
    builder.add_cue(begin, cue.time);
    end = cue.time.end;
  }
  return builder.finish();
}

/// The beginning of `bytes`, which is enough to recognise subtitles.
std::string first_lines(std::string_view bytes) {
  constexpr std::size_t kGlance = 400;
  return markup::ascii_start(bytes.substr(0, kGlance));
}

}  // namespace

bool is_webvtt(std::string_view bytes) {
  const std::string start = first_lines(bytes);
  constexpr std::string_view kMark = "WEBVTT";
  return start.starts_with(kMark) &&
         (start.size() == kMark.size() ||
          std::string_view(" \t\r\n").find(start[kMark.size()]) != std::string_view::npos);
}

bool is_subrip(std::string_view bytes) {
  const std::string start = first_lines(bytes);
  const auto lines = text::lines(start);
  const auto line_at = [&](std::size_t k) {
    return std::string_view(start).substr(lines[k].begin, lines[k].end - lines[k].begin);
  };
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const std::string_view line = line_at(k);
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const bool number = line.find_first_not_of("0123456789 ") == std::string_view::npos;
    return is_times(line) || (number && k + 1 < lines.size() && is_times(line_at(k + 1)));
  }
  return false;
}

Document read_webvtt(Content& content) {
  return read_cues(content, CueStyle::kBlocks);
}

Document read_subrip(Content& content) {
  return read_cues(content, CueStyle::kNumbered);
}

}  // namespace sejajar::documents
