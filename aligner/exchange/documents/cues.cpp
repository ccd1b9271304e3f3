// Finds cues by their lines with times, the only reliable sign: many files omit numbers or empty
// lines.

#include "exchange/documents/cues.h"

#include <algorithm>
#include <optional>

#include "ground/files/place.h"
#include "ground/text/lines.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

constexpr std::string_view kArrow = "-->";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), is_digit);
}

/// Removes a number of at most `most` digits from the start of `text`.
std::optional<std::uint32_t> take_number(std::string_view& text, std::size_t most) {
  std::size_t size = 0;
  std::uint32_t number = 0;
  for (; size < text.size() && is_digit(text[size]); ++size) {
    if (size == most) return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(text[size] - '0');
  }
  text.remove_prefix(size);
  return size > 0 ? std::optional(number) : std::nullopt;
}

bool take(std::string_view& text, std::string_view marks) {
  if (text.empty() || marks.find(text[0]) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

std::optional<TimeRange> times_of(std::string_view line) {
  const auto begin = take_time(line);
  skip_blanks(line);
  if (!begin || !line.starts_with(kArrow)) return std::nullopt;
  line.remove_prefix(kArrow.size());
  skip_blanks(line);
  const auto end = take_time(line);
  // Settings may follow the times, after a space.
  if (!end || (!line.empty() && line[0] != ' ' && line[0] != '\t')) return std::nullopt;
  return TimeRange{*begin, std::max(*begin, *end)};
}

class CueFinder {
 public:
  CueFinder(std::string_view text, CueStyle style, const std::string& id)
      : text_(text), style_(style), id_(id), lines_(text::lines(text)) {
    for (ByteRange& line : lines_) line = text::trim(text, line);
  }

  std::vector<RawCue> find() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::string_view line = line_at(k);
      if (line.empty()) {
        open_ = open_ && style_ == CueStyle::kNumbered;
      } else if (is_times(line)) {
        cues_.push_back({times_at(k), {}});
        open_ = true;
      } else if (open_ && !is_label(k)) {
        cues_.back().lines.push_back(line);
      }
    }
    return std::move(cues_);
  }

 private:
  std::string_view line_at(std::size_t k) const {
    return text_.substr(lines_[k].begin, lines_[k].end - lines_[k].begin);
  }

  /// Whether line `k` is the number of the next cue.
  bool is_label(std::size_t k) const {
    if (!is_number(line_at(k))) return false;
    if (k + 1 < lines_.size()) return is_times(line_at(k + 1));
    return style_ == CueStyle::kNumbered && line_at(k - 1).empty();
  }

  TimeRange times_at(std::size_t k) const {
    const auto times = times_of(line_at(k));
    if (times) return *times;
    files::Place{id_, k + 1}.fail("malformed times '" + std::string(line_at(k).substr(0, 60)) + "'",
                                  "times such as 00:00:01,000 --> 00:00:02,000");
  }

  std::string_view text_;
  CueStyle style_;
  const std::string& id_;
  std::vector<ByteRange> lines_;
  std::vector<RawCue> cues_;
  bool open_ = false;  // whether a line of text would belong to the last cue
};

}  // namespace

std::optional<std::uint32_t> take_time(std::string_view& text) {
  constexpr std::size_t kDigits = 3;  // of the hours: milliseconds fit into 32 bits
  std::uint32_t seconds = 0;
  std::size_t digits = 0;  // of the seconds: a single one means that the line was cut
  for (int part = 0;; ++part) {
    digits = text.size();
    const auto number = take_number(text, kDigits);
    digits -= text.size();
    if (!number || part == 3) return std::nullopt;
    seconds = seconds * 60 + *number;
    if (take(text, ":")) continue;
    if (part == 0 || digits < 2) return std::nullopt;
    break;
  }
  std::uint32_t thousandths = 0;
  if (take(text, ",.")) {
    const std::size_t size = text.size();
    const auto number = take_number(text, 3);
    if (!number) return std::nullopt;
    thousandths = *number;
    for (std::size_t k = size - text.size(); k < 3; ++k) thousandths *= 10;
  }
  return seconds * 1000 + thousandths;
}

bool is_times(std::string_view line) {
  const std::size_t arrow = line.find(kArrow);
  if (arrow == std::string_view::npos || line.empty() || !is_digit(line[0])) return false;
  const std::string_view begin = line.substr(0, arrow);
  return begin.find(':') != std::string_view::npos &&
         begin.find_first_not_of("0123456789:,. \t") == std::string_view::npos;
}

std::vector<RawCue> find_cues(std::string_view text, CueStyle style, const std::string& id) {
  return CueFinder(text, style, id).find();
}

}  // namespace sejajar::documents
