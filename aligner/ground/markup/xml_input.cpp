// A filter in front of the XML parser. It goes through the text once and knows no more of XML than
// where an `&` is no markup: in comments, CDATA sections and processing instructions.

#include "ground/markup/xml_input.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string_view>

#include "ground/markup/xml.h"
#include "ground/text/utf8.h"

namespace sejajar::io {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

/// No mark or reference that matters is longer, so this much is looked ahead.
constexpr std::size_t kLookAhead = 16;

struct Verbatim {
  std::string_view begin, end;
};
constexpr std::array<Verbatim, 3> kVerbatim = {
    {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};

constexpr std::array<std::string_view, 5> kNamed = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};

void append_utf8(char32_t c, std::string& out) {
  const auto byte = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | c >> 6);
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | c >> 18);
    byte(0x80 | (c >> 12 & 0x3F));
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

std::string hexadecimal(char32_t c) {
  char digits[9] = {};
  const auto end = std::to_chars(digits, digits + 8, static_cast<std::uint32_t>(c), 16).ptr;
  std::string name(digits, end);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char d) { return static_cast<char>(std::toupper(d)); });
  return "U+" + std::string(name.size() < 4 ? 4 - name.size() : 0, '0') + name;
}

/// The encoding in the declaration at the start of `head`, in lower case; "" if there is none.
std::string declared_encoding(std::string_view head) {
  if (!head.starts_with("<?xml")) return "";
  head = head.substr(0, head.find("?>"));
  std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return "";
  at = head.find_first_of("\"'", at);
  if (at == std::string_view::npos) return "";
  const std::size_t end = std::min(head.find(head[at], at + 1), head.size());
  std::string name(head.substr(at + 1, end - at - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

XmlInput::XmlInput(std::istream& in, std::function<void(const XmlFault&)> report)
    : in_(in), report_(std::move(report)) {
  look_at_start();
}

void XmlInput::look_at_start() {
  raw_.resize(kBlock);
  in_.read(raw_.data(), static_cast<std::streamsize>(raw_.size()));
  raw_.resize(static_cast<std::size_t>(in_.gcount()));
  finished_ = raw_.empty();
  using namespace std::string_view_literals;
  const std::string_view start = raw_;
  mark_ = start.starts_with("\xFF\xFE"sv) || start.starts_with("\xFE\xFF"sv) ||
          start.starts_with("\xEF\xBB\xBF"sv);
  big_endian_ = start.starts_with("\xFE\xFF"sv) || start.starts_with("\0<"sv);
  if (big_endian_ || start.starts_with("\xFF\xFE"sv) || start.starts_with("<\0"sv)) width_ = 2;
  if (mark_) raw_.erase(0, width_ == 2 ? 2 : 3);
  std::string head;
  for (const char c : raw_.substr(0, 512)) {
    if (c != '\0') head += c;
  }
  declared_ = declared_encoding(head);
  utf8_ = width_ == 2 || mark_ || declared_.empty() || declared_ == "utf-8" ||
          declared_ == "us-ascii" || declared_ == "ascii" || declared_.starts_with("utf-16");
  const std::string first = std::move(raw_);
  raw_.clear();
  if (width_ == 2) {
    decode_utf16(first);
  } else {
    text_ = first;
  }
}

void XmlInput::decode_utf16(std::string_view bytes) {
  raw_ += bytes;
  const auto unit = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(raw_[at]);
    const auto two = static_cast<unsigned char>(raw_[at + 1]);
    return static_cast<char32_t>(big_endian_ ? one << 8 | two : two << 8 | one);
  };
  const auto is_high = [](char32_t c) { return c >= 0xD800 && c < 0xDC00; };
  const auto is_low = [](char32_t c) { return c >= 0xDC00 && c < 0xE000; };
  std::size_t at = 0;
  // Invariant: what stands before `at` is in text_. A lone surrogate goes there as three bytes that
  // are no UTF-8, and so is found to be bad with the rest.
  while (at + 1 < raw_.size()) {
    const char32_t c = unit(at);
    if (is_high(c) && at + 3 >= raw_.size() && !finished_) break;
    const bool pair = is_high(c) && at + 3 < raw_.size() && is_low(unit(at + 2));
    append_utf8(pair ? 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00) : c, text_);
    at += pair ? 4 : 2;
  }
  raw_.erase(0, at);
}

/// Gets more text; false if there is none.
bool XmlInput::fill() {
  if (finished_) return false;
  std::string block(kBlock, '\0');
  in_.read(block.data(), static_cast<std::streamsize>(block.size()));
  block.resize(static_cast<std::size_t>(in_.gcount()));
  finished_ = block.empty();
  if (width_ == 2) {
    decode_utf16(block);
  } else {
    text_ += block;
  }
  return !finished_;
}

void XmlInput::fault(const char* check, std::string message) {
  if (report_) report_({line_, check, std::move(message)});
}

/// Puts what the `&` at `at` begins into `clean` and returns where it ends.
std::size_t XmlInput::clean_reference(std::size_t at, std::string& clean) {
  const std::string_view rest = std::string_view(text_).substr(at, kLookAhead);
  for (const std::string_view name : kNamed) {
    if (!rest.starts_with(name)) continue;
    clean += name;
    return at + name.size();
  }
  const std::size_t end = rest.find(';');
  if (rest.starts_with("&#") && end != std::string_view::npos) {
    const bool hex = rest.size() > 2 && rest[2] == 'x';
    const char* const first = rest.data() + (hex ? 3 : 2);
    std::uint32_t value = 0;
    const auto [next, error] = std::from_chars(first, rest.data() + end, value, hex ? 16 : 10);
    if (error == std::errc() && next == rest.data() + end) {
      const bool legal = is_legal_xml(value);
      if (!legal) fault("illegal-reference", std::string(rest.substr(0, end + 1)));
      clean += legal ? rest.substr(0, end + 1) : " ";
      return at + end + 1;
    }
  }
  fault("stray-ampersand", std::string(rest.substr(0, std::min(end, std::size_t{8}))));
  clean += "&amp;";
  return at + 1;
}

/// Puts the character at `at` into `clean`, a space if it is illegal, and returns where it ends.
std::size_t XmlInput::clean_character(std::size_t at, std::string& clean) {
  const auto lead = static_cast<unsigned char>(text_[at]);
  const bool multibyte = lead >= 0x80 && utf8_;
  if (multibyte && text::find_bad_utf8(std::string_view(text_).substr(at, 4)) == 0) {
    fault("bad-utf8", "byte " + hexadecimal(lead).substr(4));
    clean += ' ';
    return at + 1;
  }
  const text::CodePoint c =
      multibyte ? text::code_point_at(text_, at) : text::CodePoint{lead, at + 1};
  if (is_legal_xml(c.value)) {
    clean.append(text_, at, c.next - at);
  } else {
    fault("illegal-character", hexadecimal(c.value));
    clean += ' ';
  }
  if (c.value == '\n') ++line_;
  return c.next;
}

/// Enters or leaves what is taken as it is, if that begins or ends at `at`; returns where the mark
/// ends, or `at`.
std::size_t XmlInput::skip_verbatim(std::size_t at, std::string& clean) {
  if (end_.empty() && text_[at] != '<') return at;
  const std::string_view rest = std::string_view(text_).substr(at, kLookAhead);
  if (!end_.empty()) {
    if (!rest.starts_with(end_)) return at;
    clean += end_;
    at += end_.size();
    end_.clear();
    return at;
  }
  for (const Verbatim& verbatim : kVerbatim) {
    if (!rest.starts_with(verbatim.begin)) continue;
    end_ = verbatim.end;
    clean += verbatim.begin;
    return at + verbatim.begin.size();
  }
  return at;
}

std::size_t XmlInput::step(std::size_t at, std::string& clean) {
  const std::size_t next = skip_verbatim(at, clean);
  if (next > at) return next;
  return text_[at] == '&' && end_.empty() ? clean_reference(at, clean) : clean_character(at, clean);
}

std::string XmlInput::next() {
  std::string clean;
  while (clean.empty()) {
    std::size_t at = 0;
    while (at < text_.size() && (finished_ || at + kLookAhead <= text_.size())) {
      at = step(at, clean);
    }
    text_.erase(0, at);
    if (clean.empty() && !fill() && text_.empty()) break;
  }
  return clean;
}

}  // namespace sejajar::io
