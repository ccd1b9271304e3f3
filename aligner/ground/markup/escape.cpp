// xmlTextWriter escapes markup but writes forbidden characters, which no XML parser accepts:
// legal_xml() replaces them first.

#include "ground/markup/escape.h"

#include <libxml/chvalid.h>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::markup {
namespace {

/// `text` with `replacement(c)` for each character for which that is not empty.
std::string replaced_characters(std::string_view text, const auto& replacement) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    const std::string_view other = replacement(c);
    other.empty() ? result += c : result += other;
  }
  return result;
}

}  // namespace

std::string legal_xml(std::string_view text, std::uint64_t& replaced) {
  std::string legal;
  legal.reserve(text.size());
  std::size_t valid_end = text::find_bad_utf8(text).value_or(text.size());
  // Invariant: text[at, valid_end) is valid UTF-8, and a bad byte or the end follows.
  for (std::size_t at = 0; at < text.size();) {
    const bool bad = at == valid_end;
    const text::CodePoint c = bad ? text::CodePoint{0, at + 1} : text::code_point_at(text, at);
    const bool is_legal = !bad && xmlIsCharQ(c.value);
    legal += is_legal ? text.substr(at, c.next - at) : " ";
    replaced += !is_legal;
    at = c.next;
    if (!bad) continue;
    valid_end = at + text::find_bad_utf8(text.substr(at)).value_or(text.size() - at);
  }
  return legal;
}

std::string legal_segment(std::string_view text, std::uint64_t& replaced) {
  const std::string legal = legal_xml(text, replaced);
  const ByteRange inside = text::trim(legal, {0, static_cast<std::uint32_t>(legal.size())});
  return legal.substr(inside.begin, inside.end - inside.begin);
}

std::string escape_html(std::string_view text) {
  return replaced_characters(text::replace_bad_utf8(text), [](char c) -> std::string_view {
    switch (c) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      case '\'':
        return "&#39;";
      default:
        return "";
    }
  });
}

std::string escape_script(std::string_view json) {
  return replaced_characters(json,
                             [](char c) -> std::string_view { return c == '<' ? "\\u003c" : ""; });
}

}  // namespace sejajar::markup
