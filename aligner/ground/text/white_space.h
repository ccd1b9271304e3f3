#pragma once

#include <sejajar/document.h>

#include <string>
#include <string_view>

namespace sejajar::text {

/// is_space() beyond ASCII.
bool is_wide_space(char32_t c);

/// Returns whether `c` only separates: Unicode white space, no-break spaces among it, and the
/// invisible ZERO WIDTH SPACE, WORD JOINER and BYTE ORDER MARK.
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_wide_space(c);
}

/// Returns `range` of `text` without the white space at its ends; an empty range if it holds
/// nothing else.
ByteRange trim(std::string_view text, ByteRange range);

/// Returns `text` with one space for each run of ASCII white space, and none at its ends.
std::string squeezed(std::string_view text);

/// Returns `text`, at most 4 GiB, without the white space at its ends.
inline std::string_view trimmed(std::string_view text) {
  const ByteRange inside = trim(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(inside.begin, inside.end - inside.begin);
}

}  // namespace sejajar::text
