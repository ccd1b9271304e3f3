// TTML, the subtitles of broadcasters: XML whose elements `p` in the body are cues.

#include <algorithm>
#include <cmath>
#include <deque>

#include "exchange/documents/cues.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/subtitles.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

/// How many frames and ticks a second has.
struct Rates {
  double frames = 30;
  double ticks = 1;
};

/// The milliseconds that `value` says: 00:00:01.500, 00:00:01:12 with frames, 1.5s, 1500ms, 90f or
/// 15000000t; 0 if it is something else.
std::uint32_t time_of(std::string_view value, const Rates& rates) {
  constexpr double kLatest = 4e9;  // 32 bits
  const auto rounded = [&](double milliseconds) {
    return static_cast<std::uint32_t>(std::clamp(std::round(milliseconds), 0.0, kLatest));
  };
  std::string_view rest = value;
  const std::size_t last =
      std::count(value.begin(), value.end(), ':') == 3 ? value.rfind(':') : value.npos;
  if (last != value.npos) rest = value.substr(0, last);
  if (const auto clock = take_time(rest)) {
    const auto frames = last == value.npos ? 0.0 : text::parse_number(value.substr(last + 1));
    return rounded(*clock + frames.value_or(0) * 1000 / rates.frames);
  }
  constexpr std::string_view kUnits[] = {"ms", "s", "m", "h", "f", "t"};
  const double lengths[] = {1, 1000, 60'000, 3'600'000, 1000 / rates.frames, 1000 / rates.ticks};
  for (std::size_t k = 0; k < std::size(kUnits); ++k) {
    if (!value.ends_with(kUnits[k])) continue;
    const auto number = text::parse_number(value.substr(0, value.size() - kUnits[k].size()));
    return rounded(number.value_or(0) * lengths[k]);
  }
  return 0;
}

double rate_in(const markup::Event& element, std::string_view name, double otherwise) {
  const auto rate = text::parse_number(element.find(name).value_or(""));
  return rate && *rate >= 1 ? *rate : otherwise;
}

/// Appends the lines in the last opened element to `lines`.
void add_lines(markup::Reader& xml, std::vector<std::string>& lines) {
  lines.emplace_back();
  const std::size_t inside = xml.depth();
  while (const markup::Event* const event = xml.next_inside(inside)) {
    if (event->opens("metadata")) {
      xml.skip();
    } else if (event->opens("br")) {
      lines.emplace_back();
    } else {
      lines.back() += event->text;
    }
  }
  for (std::string& line : lines) line = text::squeezed(line);
}

}  // namespace

bool is_ttml(std::string_view bytes) {
  return markup::first_element(bytes) == "tt";
}

Document read_ttml(Content& content) {
  markup::Reader xml = content.xml();
  Rates rates;
  std::deque<std::vector<std::string>> texts;
  std::vector<RawCue> cues;
  std::string language;
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "tt") {
      language = event->attribute("xml:lang");
      rates.frames = rate_in(*event, "frameRate", rates.frames);
      rates.ticks = rate_in(*event, "tickRate", rates.ticks);
    }
    if (event->name == "head") xml.skip();
    if (event->name != "p") continue;
    TimeRange time;
    time.begin = time_of(event->find("begin").value_or(""), rates);
    time.end = event->find("dur") ? time.begin + time_of(*event->find("dur"), rates)
                                  : time_of(event->find("end").value_or(""), rates);
    time.end = std::max(time.begin, time.end);
    add_lines(xml, texts.emplace_back());
    cues.push_back({time, {texts.back().begin(), texts.back().end()}});
  }
  return with_language(content, language, document_of_cues(cues, CueText::kPlain));
}

}  // namespace sejajar::documents
