// Subtitles: sentences often continue in the next cue, so cues are joined into paragraphs. A change
// of speaker or a pause begins a new one. The times of cues are kept.

#include "exchange/documents/subtitles.h"

#include <algorithm>
#include <cctype>

#include "exchange/documents/cues.h"
#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"
#include "ground/text/lines.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {

namespace {

/// A silence that ends a paragraph, in milliseconds.
constexpr std::uint32_t kPause = 3000;

/// How much later than the end of a cue the next one may begin to continue it, in milliseconds.
constexpr std::uint32_t kRolling = 100;

/// How long a cue that only repeats what is shown may be, in milliseconds.
constexpr std::uint32_t kInstant = 50;

CueLine shown_line(std::string_view raw, CueText text) {
  CueLine line = text == CueText::kPlain ? CueLine{std::string(raw), false} : cue_line(raw);
  line.text = text::squeezed(line.text);
  return line;
}

/// How many lines of `cue` are the last of the cue before, as captions that roll up have them. Two
/// cues that say the same are not meant.
std::size_t repeated_lines(const std::vector<CueLine>& before, const std::vector<CueLine>& cue,
                           bool instant) {
  for (std::size_t count = std::min(before.size(), cue.size()); count > 0; --count) {
    if (count == cue.size() && !instant) continue;
    const bool same =
        std::equal(cue.begin(), cue.begin() + static_cast<std::ptrdiff_t>(count),
                   before.end() - static_cast<std::ptrdiff_t>(count),
                   [](const CueLine& a, const CueLine& b) { return a.text == b.text; });
    if (same) return count;
  }
  return 0;
}

/// Whether `line` is no speech, such as [music], (laughs) or a sung line.
bool is_sound(std::string_view line) {
  const auto between = [&](std::string_view begin, std::string_view end) {
    return line.size() > begin.size() + end.size() && line.starts_with(begin) &&
           line.ends_with(end) && line.find(end) == line.size() - end.size();
  };
  return between("[", "]") || between("(", ")") || line.starts_with("\u266A") ||
         line.starts_with("\u266B");
}

Document read_cues(Content& content, CueStyle style) {
  const std::string text = decode(content);
  return document_of_cues(find_cues(text, style, content.id), CueText::kMarked);
}

Document read_cues(Content& content, std::vector<RawCue> (*find)(std::string_view),
                   CueText kind = CueText::kMarked) {
  const std::string text = decode(content);
  return document_of_cues(find(text), kind);
}

/// The language in the header of `bytes`, the lines before the first empty one; "" if none.
std::string webvtt_language(std::string_view bytes) {
  constexpr std::string_view kName = "Language:";
  constexpr std::size_t kLongestHeader = 1000;
  const std::string start = markup::ascii_start(bytes.substr(0, kLongestHeader));
  for (const std::string_view line : lines_of_file(start)) {
    if (line.empty()) break;
    if (line.starts_with(kName)) return std::string(text::trimmed(line.substr(kName.size())));
  }
  return "";
}

/// The beginning of `bytes`, which is enough to recognize subtitles.
std::string first_lines(std::string_view bytes) {
  constexpr std::size_t kGlance = 400;
  return markup::ascii_start(bytes.substr(0, kGlance));
}

}  // namespace

Document document_of_cues(const std::vector<RawCue>& cues, CueText text) {
  TextBuilder builder;
  std::uint32_t end = 0;
  std::vector<CueLine> before;
  for (const RawCue& cue : cues) {
    std::vector<CueLine> lines;
    for (const std::string_view raw : cue.lines) {
      lines.push_back(shown_line(raw, text));
      if (lines.back().text.empty()) lines.pop_back();
    }
    const bool rolls = cue.time.begin <= end + kRolling;
    const bool instant = cue.time.end - cue.time.begin <= kInstant;
    const std::size_t repeated = rolls ? repeated_lines(before, lines, instant) : 0;
    if (cue.time.begin >= end && cue.time.begin - end >= kPause) builder.end_paragraph();
    const std::uint32_t begin = builder.offset();
    for (std::size_t k = repeated; k < lines.size(); ++k) {
      const bool alone = text == CueText::kLyrics || is_sound(lines[k].text);
      if (lines[k].new_speaker || alone) builder.end_paragraph();
      builder.add(lines[k].text);
      builder.add(" ");
      if (alone) builder.end_paragraph();
    }
    builder.add_cue(begin, cue.time);
    end = cue.time.end;
    before = std::move(lines);
  }
  return builder.finish();
}

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
  const std::string language = webvtt_language(content.bytes);
  Document document = read_cues(content, CueStyle::kBlocks);
  return with_language(content, language, std::move(document));
}

Document read_subrip(Content& content) {
  return read_cues(content, CueStyle::kNumbered);
}

Document read_ass(Content& content) {
  return read_cues(content, find_ass_cues);
}

Document read_sbv(Content& content) {
  return read_cues(content, find_sbv_cues);
}

Document read_microdvd(Content& content) {
  return read_cues(content, find_microdvd_cues);
}

Document read_lyrics(Content& content) {
  return read_cues(content, find_lyrics, CueText::kLyrics);
}

}  // namespace sejajar::documents
