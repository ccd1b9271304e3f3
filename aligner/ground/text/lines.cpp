#include "ground/text/lines.h"

#include <algorithm>

#include "ground/text/white_space.h"

namespace sejajar::text {

namespace {

ByteRange range_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Joins neighbouring lines that are not blank.
std::vector<ByteRange> blocks(std::string_view text) {
  std::vector<ByteRange> result;
  bool open = false;
  for (const ByteRange& line : lines(text)) {
    const ByteRange part = trim(text, line);
    if (part.begin == part.end) {
      open = false;
    } else if (open) {
      result.back().end = part.end;
    } else {
      result.push_back(part);
      open = true;
    }
  }
  return result;
}

}  // namespace

std::vector<ByteRange> lines(std::string_view text) {
  std::vector<ByteRange> result;
  std::size_t feed = std::min(text.find('\n'), text.size());
  std::size_t carriage_return = std::min(text.find('\r'), text.size());
  // `feed` and `carriage_return` are the first of their kind at or after `begin`.
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(feed, carriage_return);
    result.push_back(range_of(begin, end));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    if (feed < begin) feed = std::min(text.find('\n', begin), text.size());
    if (carriage_return < begin) carriage_return = std::min(text.find('\r', begin), text.size());
  }
  return result;
}

std::size_t line_number(std::string_view text, std::size_t offset) {
  std::size_t number = 1;
  for (std::size_t k = 0; k < offset && k < text.size(); ++k) {
    const bool crlf = text[k] == '\r' && k + 1 < text.size() && text[k + 1] == '\n';
    if (text[k] == '\n' || (text[k] == '\r' && !crlf)) ++number;
  }
  return number;
}

std::vector<ByteRange> paragraphs(std::string_view text, ParagraphEnd end) {
  if (end == ParagraphEnd::kBlank || end == ParagraphEnd::kWrapped) return blocks(text);
  const std::vector<ByteRange> parts =
      end == ParagraphEnd::kNone ? std::vector<ByteRange>{range_of(0, text.size())} : lines(text);
  std::vector<ByteRange> result;
  for (const ByteRange& part : parts) {
    const ByteRange trimmed = trim(text, part);
    if (trimmed.begin != trimmed.end) result.push_back(trimmed);
  }
  return result;
}

}  // namespace sejajar::text
