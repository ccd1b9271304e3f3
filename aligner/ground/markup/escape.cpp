// xmlTextWriter escapes markup but writes forbidden characters, which no XML parser accepts:
// legal_xml() replaces them first.

#include "ground/markup/escape.h"

#include <libxml/chvalid.h>

#include <utility>

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

std::string legal_xml(std::string text, std::uint64_t& replaced) {
  std::size_t end = 0;
  std::size_t valid_end = text::find_bad_utf8(text).value_or(text.size());
  // Invariant: text[0, end) is legal and replaces what was before `at`; text[at, valid_end) is
  // valid UTF-8, and a bad byte or the end follows.
  for (std::size_t at = 0; at < text.size();) {
    const bool bad = at == valid_end;
    const text::CodePoint c = bad ? text::CodePoint{0, at + 1} : text::code_point_at(text, at);
    if (!bad && xmlIsCharQ(c.value)) {
      while (at < c.next) text[end++] = text[at++];
      continue;
    }
    text[end++] = ' ';
    ++replaced;
    at = c.next;
    if (!bad) continue;
    const auto rest = std::string_view(text).substr(at);
    valid_end = at + text::find_bad_utf8(rest).value_or(rest.size());
  }
  text.resize(end);
  return text;
}

std::string legal_segment(std::string text, std::uint64_t& replaced) {
  text = legal_xml(std::move(text), replaced);
  const ByteRange inside = text::trim(text, {0, static_cast<std::uint32_t>(text.size())});
  text.resize(inside.end);
  text.erase(0, inside.begin);
  return text;
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
