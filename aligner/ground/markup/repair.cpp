// One pass over the text. All it knows of XML is where an `&` is not markup: in comments, CDATA
// sections and processing instructions.

#include "ground/markup/repair.h"

#include <libxml/chvalid.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <string_view>

#include "ground/text/utf8.h"

namespace sejajar::markup {
namespace {

using namespace std::string_view_literals;

/// No delimiter or reference of interest is longer.
constexpr std::size_t kLookAhead = 16;

struct Verbatim {
  std::string_view begin, end;
};
constexpr std::array<Verbatim, 3> kVerbatim = {
    {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};

constexpr std::array kPredefined = {"&amp;"sv, "&lt;"sv, "&gt;"sv, "&quot;"sv, "&apos;"sv};

std::string hexadecimal(const char* format, unsigned value) {
  std::array<char, 16> digits = {};
  std::snprintf(digits.data(), digits.size(), format, value);
  return digits.data();
}

/// The encoding in the XML declaration at the start of `head`, in lower case; "" if there is none.
std::string encoding_in(std::string_view head) {
  if (!head.starts_with("<?xml")) return "";
  head = head.substr(0, head.find("?>"));
  const std::size_t quote = head.find_first_of("\"'", head.find("encoding"));
  if (quote == head.npos) return "";
  return text::ascii_lower(head.substr(quote + 1, head.find(head[quote], quote + 1) - quote - 1));
}

}  // namespace

bool put_declaration_first(std::string& text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  if (begin == 0 || !std::string_view(text).substr(begin).starts_with("<?xml")) return false;
  const std::size_t end = text.find("?>", begin);
  if (end == std::string::npos) return false;
  std::rotate(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin),
              text.begin() + static_cast<std::ptrdiff_t>(end) + 2);
  return true;
}

Repair::Repair(std::istream& in, std::function<void(const Fault&)> report)
    : in_(in), report_(std::move(report)) {
  detect_encoding();
}

void Repair::detect_encoding() {
  std::string start(kBlock, '\0');
  in_.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(in_.gcount()));
  finished_ = start.empty();
  const bool little_mark = start.starts_with("\xFF\xFE"sv);
  const bool big_mark = start.starts_with("\xFE\xFF"sv);
  mark_ = little_mark || big_mark || start.starts_with("\xEF\xBB\xBF"sv);
  big_endian_ = big_mark || start.starts_with("\0<"sv);
  if (big_endian_ || little_mark || start.starts_with("<\0"sv)) width_ = 2;
  if (mark_) start.erase(0, width_ == 2 ? 2 : 3);
  if (put_declaration_first(start)) fault("not-well-formed", "white space before <?xml");
  std::string head = start.substr(0, 512);
  std::erase(head, '\0');
  declared_ = encoding_in(head);
  utf8_ = width_ == 2 || mark_ || declared_.empty() || declared_ == "utf-8" ||
          declared_ == "us-ascii" || declared_ == "ascii" || declared_.starts_with("utf-16");
  constexpr std::size_t kLongestTail = 3;  // bytes of a sequence that the block may cut
  const std::size_t good = text::find_bad_utf8(start).value_or(start.size());
  looks_like_utf8_ =
      good + kLongestTail >= start.size() &&
      std::any_of(start.begin(), start.end(), [](char c) { return (c & 0x80) != 0; });
  width_ == 2 ? decode_utf16(start) : text_.swap(start);
}

void Repair::decode_utf16(std::string_view bytes) {
  raw_ += bytes;
  const auto unit = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(raw_[at]);
    const auto two = static_cast<unsigned char>(raw_[at + 1]);
    return big_endian_ ? one << 8 | two : two << 8 | one;
  };
  std::size_t at = 0;
  // Invariant: the units before `at` are in text_. A lone surrogate is encoded as three bytes of
  // invalid UTF-8, to be reported like any other.
  while (at + 1 < raw_.size()) {
    const int c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && at + 3 >= raw_.size() && !finished_) break;
    const int low = high && at + 3 < raw_.size() ? unit(at + 2) : 0;
    const bool pair = low >= 0xDC00 && low < 0xE000;
    std::array<xmlChar, 4> encoded = {};
    const int size = xmlCopyCharMultiByte(
        encoded.data(), pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : c);
    text_.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
    at += pair ? 4 : 2;
  }
  raw_.erase(0, at);
}

/// Reads more text; false at the end of the file.
bool Repair::fill() {
  if (finished_) return false;
  std::string block(kBlock, '\0');
  in_.read(block.data(), static_cast<std::streamsize>(block.size()));
  block.resize(static_cast<std::size_t>(in_.gcount()));
  finished_ = block.empty();
  width_ == 2 ? decode_utf16(block) : static_cast<void>(text_ += block);
  return !finished_;
}

void Repair::fault(const char* check, std::string message) {
  if (report_) report_({line_, check, std::move(message)});
}

/// Appends the reference at `at`, repaired; returns where it ends.
std::size_t Repair::repair_reference(std::size_t at, std::string& repaired) {
  const std::string_view rest = std::string_view(text_).substr(at, kLookAhead);
  for (const std::string_view name : kPredefined) {
    if (!rest.starts_with(name)) continue;
    repaired += name;
    return at + name.size();
  }
  const std::size_t end = rest.find(';');
  if (rest.starts_with("&#") && end != rest.npos) {
    const bool hex = rest[2] == 'x';
    unsigned value = 0;
    const auto [next, error] =
        std::from_chars(rest.data() + (hex ? 3 : 2), rest.data() + end, value, hex ? 16 : 10);
    if (error == std::errc() && next == rest.data() + end) {
      const bool is_legal = xmlIsCharQ(value);
      if (!is_legal) fault("illegal-reference", std::string(rest.substr(0, end + 1)));
      repaired += is_legal ? rest.substr(0, end + 1) : " ";
      return at + end + 1;
    }
  }
  const bool name = entities_ && end != rest.npos && rest.find_first_of(" <&\n", 1) > end;
  fault(name ? "entity" : "stray-ampersand",
        std::string(rest.substr(0, name ? end + 1 : std::min(end, std::size_t{8}))));
  repaired += "&amp;";
  return at + 1;
}

/// Appends the character at `at`, or a space if it is forbidden; returns where it ends.
std::size_t Repair::repair_character(std::size_t at, std::string& repaired) {
  const auto lead = static_cast<unsigned char>(text_[at]);
  const bool multibyte = lead >= 0x80 && utf8_;
  if (multibyte && text::find_bad_utf8(std::string_view(text_).substr(at, 4)) == 0) {
    fault("bad-utf8", hexadecimal("byte %02X", lead));
    repaired += ' ';
    return at + 1;
  }
  const text::CodePoint c =
      multibyte ? text::code_point_at(text_, at) : text::CodePoint{lead, at + 1};
  if (xmlIsCharQ(c.value)) {
    repaired.append(text_, at, c.next - at);
  } else {
    fault("illegal-character", hexadecimal("U+%04X", c.value));
    repaired += ' ';
  }
  line_ += c.value == '\n';
  return c.next;
}

/// Appends the delimiter at `at` that opens or closes a verbatim part, if there is one; returns
/// where it ends, or `at`.
std::size_t Repair::toggle_verbatim(std::size_t at, std::string& repaired) {
  if (verbatim_end_.empty() && text_[at] != '<') return at;
  const std::string_view rest = std::string_view(text_).substr(at, kLookAhead);
  if (verbatim_end_.empty() && rest.starts_with("<!ENTITY")) entities_ = true;
  std::string_view delimiter;
  if (verbatim_end_.empty()) {
    const auto opened = std::find_if(kVerbatim.begin(), kVerbatim.end(),
                                     [&](const auto& v) { return rest.starts_with(v.begin); });
    if (opened == kVerbatim.end()) return at;
    delimiter = opened->begin;
    verbatim_end_ = opened->end;
  } else {
    if (!rest.starts_with(verbatim_end_)) return at;
    delimiter = rest.substr(0, verbatim_end_.size());
    verbatim_end_.clear();
  }
  repaired += delimiter;
  return at + delimiter.size();
}

std::string Repair::next() {
  std::string repaired;
  while (repaired.empty()) {
    std::size_t at = 0;
    // Invariant: text_[0, at) is in `repaired`.
    while (at < text_.size() && (finished_ || at + kLookAhead <= text_.size())) {
      const std::size_t end = toggle_verbatim(at, repaired);
      const bool reference = end == at && text_[at] == '&' && verbatim_end_.empty();
      at = end > at    ? end
           : reference ? repair_reference(at, repaired)
                       : repair_character(at, repaired);
    }
    text_.erase(0, at);
    if (repaired.empty() && !fill() && text_.empty()) break;
  }
  return repaired;
}

}  // namespace sejajar::markup
