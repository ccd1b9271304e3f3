#include "ground/text/white_space.h"

#include <unicode/uchar.h>

#include "ground/text/utf8.h"

namespace sejajar::text {

bool is_wide_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

ByteRange trim(std::string_view text, ByteRange range) {
  const std::string_view part = text.substr(0, range.end);
  std::size_t begin = range.begin;
  std::size_t end = range.end;
  while (begin < end) {
    const CodePoint first = code_point_at(part, begin);
    if (!is_space(first.value)) break;
    begin = first.next;
  }
  while (end > begin) {
    const CodePoint last = code_point_before(part, end);
    if (!is_space(last.value)) break;
    end = last.next;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace sejajar::text
