// Widths by the East Asian width and category of each character; lines are broken where ICU allows
// it.

#include "ground/text/display_width.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::text {
namespace {

constexpr char32_t kJoiner = 0x200D;             // ZERO WIDTH JOINER: what follows is one with it
constexpr char32_t kEmojiPresentation = 0xFE0F;  // makes a narrow symbol a wide picture

bool is_mark(UChar32 c) {
  const auto mask = U_GET_GC_MASK(c);
  return (mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0 ||
         (c >= 0x1160 && c <= 0x11FF);  // vowels and finals of Hangul, drawn into the initial
}

std::size_t width_of(UChar32 c) {
  if (is_mark(c)) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool overrides_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Where lines may be broken, as offsets of bytes, the end of the text included.
std::vector<std::size_t> breaks_of(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> view(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      utext_close);
  const std::unique_ptr<icu::BreakIterator> lines(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  std::vector<std::size_t> breaks;
  if (U_SUCCESS(status)) {
    lines->setText(view.get(), status);
    for (std::int32_t at = lines->next(); at != icu::BreakIterator::DONE; at = lines->next())
      breaks.push_back(static_cast<std::size_t>(at));
  }
  if (breaks.empty() || breaks.back() != text.size()) breaks.push_back(text.size());
  return breaks;
}

/// Length in bytes of the longest start of `text` that fits `width` columns; one character at
/// least, with its marks.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t end = code_point_at(text, 0).next;
  while (end < text.size()) {
    const CodePoint next = code_point_at(text, end);
    if (display_width(text.substr(0, next.next)) > width) break;
    end = next.next;
  }
  return end;
}

std::string_view without_end_space(std::string_view text) {
  const ByteRange kept = trim(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(0, kept.begin == kept.end ? 0 : kept.end);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t width = 0;
  std::size_t last = 0;  // width of the last character
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at = c.next;
    if (c.value == kEmojiPresentation && last == 1) {
      ++width;
      last = 2;
    } else if (!joined) {
      const std::size_t own = width_of(static_cast<UChar32>(c.value));
      width += own;
      if (own > 0) last = own;
    }
    joined = c.value == kJoiner && last == 2;
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (u_iscntrl(static_cast<UChar32>(c.value)) && !is_mark(static_cast<UChar32>(c.value))) {
      clean += ' ';
    } else if (!overrides_direction(c.value)) {
      clean += text.substr(at, c.next - at);
    }
    at = c.next;
  }
  return clean;
}

std::string shown(std::string_view bytes, std::size_t most) {
  std::string clean = printable(replace_bad_utf8(bytes));
  if (clean.size() <= most) return clean;
  return clean.substr(0, boundary_before(clean, most)) + "...";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0;  // of the open line
  std::size_t end = 0;    // of what fits into it
  const auto close = [&](std::size_t at) {
    lines.emplace_back(without_end_space(text.substr(begin, at - begin)));
    begin = end = at;
  };
  // Invariant: begin .. end fits one line.
  for (const std::size_t next : breaks_of(text)) {
    const auto fits = [&] {
      return display_width(without_end_space(text.substr(begin, next - begin))) <= width;
    };
    if (!fits() && end > begin) close(end);
    while (!fits()) close(begin + fitting(text.substr(begin), width));
    end = next;
  }
  if (end > begin || lines.empty()) close(end);
  return lines;
}

}  // namespace sejajar::text
