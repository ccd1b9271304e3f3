#include "ground/text/white_space.h"

#include <unicode/uchar.h>

#include "ground/text/utf8.h"

namespace sejajar::text {

bool is_wide_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) result += c;
    if (space && !result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

ByteRange trim(std::string_view text, ByteRange range) {
  const std::string_view part = text.substr(0, range.end);
  const std::size_t begin = run_end(part, range.begin, is_space);
  const std::size_t end = run_begin(part, begin, range.end, is_space);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace sejajar::text
