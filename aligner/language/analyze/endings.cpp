#include "language/analyze/endings.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sejajar::analyze {

namespace {

/// Characters that may follow the final punctuation of a sentence.
bool is_wrapping(UChar32 c) {
  switch (u_charType(c)) {
    case U_END_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return true;
    default:
      return c == '"' || c == '\'' || u_isUWhiteSpace(c) || u_charType(c) == U_FORMAT_CHAR;
  }
}

Ending class_of(UChar32 c) {
  switch (c) {
    case '.':
    case 0x3002:  // 。
    case 0xFF0E:  // ．
    case 0xFF61:  // ｡
    case 0x0964:  // ।
    case 0x0965:  // ॥
    case 0x06D4:  // ۔
    case 0x17D4:  // ។
    case 0x104B:  // ။
    case 0x0589:  // ։
    case 0x1362:  // ።
      return Ending::kStop;
    case '!':
    case 0xFF01:
      return Ending::kExclamation;
    case '?':
    case 0xFF1F:
    case 0x061F:  // ؟
    case 0x037E:
      return Ending::kQuestion;
    case ':':
    case 0xFF1A:
      return Ending::kColon;
    case ';':
    case 0xFF1B:
    case 0x061B:  // ؛
      return Ending::kSemicolon;
    case ',':
    case 0xFF0C:
    case 0x060C:  // ،
    case 0x3001:  // 、
      return Ending::kComma;
    case 0x2026:
      return Ending::kEllipsis;
    default:
      return Ending::kWord;
  }
}

constexpr int kShortWord = 3;  // letters

/// Whether the text before `at` ends with a capitalised word of at most kShortWord letters
/// (initials, "No", "Dr", "Nov") and optional spaces, as in tokenised text.
bool ends_short(std::string_view text, std::int32_t at) {
  while (at > 0 && text[static_cast<std::size_t>(at) - 1] == ' ') --at;
  UChar32 c = 0;
  UChar32 first = 0;
  for (int letters = 0; at > 0; ++letters) {
    U8_PREV(reinterpret_cast<const std::uint8_t*>(text.data()), 0, at, c);
    if (!u_isalpha(c)) break;
    if (letters == kShortWord) return false;
    first = c;
  }
  return first != 0 && u_isupper(first);
}

}  // namespace

Ending ending_of(std::string_view sentence) {
  auto at = static_cast<std::int32_t>(sentence.size());
  while (at > 0) {
    UChar32 c = 0;
    U8_PREV(reinterpret_cast<const std::uint8_t*>(sentence.data()), 0, at, c);
    if (is_wrapping(c)) continue;
    const Ending ending = class_of(c);
    const bool doubled =
        ending == Ending::kStop && at > 0 && sentence[static_cast<std::size_t>(at) - 1] == '.';
    if (c == '.' && !doubled && ends_short(sentence, at)) return Ending::kAbbreviation;
    return doubled ? Ending::kEllipsis : ending;
  }
  return Ending::kNothing;
}

bool starts_lower(std::string_view sentence) {
  std::int32_t at = 0;
  while (at < static_cast<std::int32_t>(sentence.size())) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(sentence.data()), at,
            static_cast<std::int32_t>(sentence.size()), c);
    if (u_isdigit(c)) return false;
    if (u_isalpha(c)) return u_islower(c);
  }
  return false;
}

std::uint32_t visible_length(std::string_view sentence) {
  std::uint32_t count = 0;
  std::int32_t at = 0;
  while (at < static_cast<std::int32_t>(sentence.size())) {
    const auto byte = static_cast<std::uint8_t>(sentence[static_cast<std::size_t>(at)]);
    if (byte < 0x80) {  // a fast path for most of most texts
      count += byte == ' ' || (byte >= '\t' && byte <= '\r') ? 0 : 1;
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(sentence.data()), at,
            static_cast<std::int32_t>(sentence.size()), c);
    if (!u_isUWhiteSpace(c)) ++count;
  }
  return count;
}

}  // namespace sejajar::analyze
