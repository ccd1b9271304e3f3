// What single lines and two neighbouring ones say about the layout of a text.

#include "exchange/documents/layout_line.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "ground/text/breaks.h"
#include "ground/text/display_width.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

bool is_closing(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return c == '"' || c == '\'' || type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION ||
         text::is_space(c);
}

}  // namespace

std::vector<LayoutLine> layout_lines(std::string_view text) {
  std::vector<LayoutLine> lines;
  bool feed = false;
  for (const ByteRange& range : text::lines(text)) {
    const ByteRange inside = text::trim(text, range);
    const std::string_view before = text.substr(range.begin, inside.begin - range.begin);
    feed = feed || before.find('\f') != before.npos;
    LayoutLine line = {text.substr(inside.begin, inside.end - inside.begin), range, 0, 0, false};
    if (!line.text.empty()) {
      line.indent = before.size() - std::min(before.rfind('\f') + 1, before.size());
      line.width = text::display_width(line.text);
      line.begins_page = std::exchange(feed, false);
    }
    lines.push_back(line);
  }
  return lines;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (u_isalpha(static_cast<UChar32>(c.value))) return true;
    at = c.next;
  }
  return false;
}

bool ends_sentence(std::string_view line) {
  const std::size_t end = text::run_begin(line, 0, line.size(), is_closing);
  const char32_t last = text::code_point_before(line, end).value;
  return u_hasBinaryProperty(static_cast<UChar32>(last), UCHAR_S_TERM) || last == 0x2026 ||
         last == ':' || last == 0xFF1A;
}

bool goes_on(std::string_view line, std::string_view next) {
  if (line.empty() || next.empty() || ends_sentence(line)) return false;
  const char32_t last = text::code_point_before(line, line.size()).value;
  return last == ',' || last == '-' || last == 0x2010 || last == 0x00AD || last == 0x3001 ||
         last == 0xFF0C || u_islower(static_cast<UChar32>(text::code_point_at(next, 0).value));
}

bool is_unspaced(char32_t c) {
  const bool kana = c >= 0x3040 && c < 0x3100;
  const bool punctuation = (c > 0x3000 && c < 0x3040) || (c > 0xFF00 && c < 0xFF61);
  return kana || punctuation || text::runs_together(c) ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC);
}

std::size_t width_with_word(const LayoutLine& line, const LayoutLine& next) {
  const text::CodePoint first = text::code_point_at(next.text, 0);
  if (is_unspaced(first.value)) {
    return line.width + text::display_width(next.text.substr(0, first.next));
  }
  const std::size_t end =
      text::run_end(next.text, 0, [](char32_t c) { return !text::is_space(c); });
  return line.width + 1 + text::display_width(next.text.substr(0, end));
}

bool overflows(std::size_t width, std::size_t full) {
  return width * 5 > full * 4;
}

std::size_t full_width(const std::vector<LayoutLine>& lines) {
  std::vector<std::size_t> widths;
  for (const LayoutLine& line : lines) {
    if (!line.text.empty()) widths.push_back(line.width);
  }
  if (widths.empty()) return 0;
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), high, widths.end());
  return *high;
}

}  // namespace sejajar::documents
