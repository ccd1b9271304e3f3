// xmlTextWriter escapes markup but lets illegal characters pass, after which the file can't be
// parsed. This is the filter in front of it. Entry point: legal_xml().

#include "ground/markup/xml.h"

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::io {

bool is_legal_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

namespace {

/// Appends the valid UTF-8 `text` to `legal`.
void append_valid(std::string_view text, LegalText& legal) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (is_legal_xml(c.value)) {
      legal.text += text.substr(at, c.next - at);
    } else {
      legal.text += ' ';
      ++legal.replaced;
    }
    at = c.next;
  }
}

}  // namespace

LegalText legal_xml(std::string_view text) {
  LegalText legal;
  legal.text.reserve(text.size());
  // Invariant: `text` is what has not been appended yet.
  while (const auto bad = text::find_bad_utf8(text)) {
    append_valid(text.substr(0, *bad), legal);
    legal.text += ' ';
    ++legal.replaced;
    text.remove_prefix(*bad + 1);
  }
  append_valid(text, legal);
  return legal;
}

std::string xml_segment(const std::string& text, WriteReport& report) {
  const LegalText legal = legal_xml(text);
  report.replaced_characters += legal.replaced;
  const ByteRange whole = {0, static_cast<std::uint32_t>(legal.text.size())};
  const ByteRange inside = text::trim(legal.text, whole);
  return legal.text.substr(inside.begin, inside.end - inside.begin);
}

}  // namespace sejajar::io
