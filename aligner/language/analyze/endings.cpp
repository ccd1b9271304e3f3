#include "language/analyze/endings.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "ground/text/ascii.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::analyze {

namespace {

/// Characters that may follow the final punctuation of a sentence.
bool is_wrapping(char32_t value) {
  const auto c = static_cast<UChar32>(value);
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

Ending class_of(char32_t c) {
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
bool ends_short(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  UChar32 first = 0;
  for (int letters = 0; at > 0; ++letters) {
    const text::CodePoint c = text::code_point_before(text, at);
    if (!u_isalpha(static_cast<UChar32>(c.value))) break;
    if (letters == kShortWord) return false;
    first = static_cast<UChar32>(c.value);
    at = c.next;
  }
  return first != 0 && u_isupper(first);
}

/// Whether a character that begins with this byte may be a quotation mark.
constexpr std::array<bool, 256> kMayBeginQuote = [] {
  std::array<bool, 256> may{};
  for (const std::size_t byte : {0x22U, 0x27U, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) may[byte] = true;
  return may;
}();

/// Whether `bytes` are ASCII and no quotation marks.
bool lack_quotes(const text::EightBytes& bytes) {
  return bytes.are_ascii() && !bytes.have('"') && !bytes.have('\'');
}

bool is_quote(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0;
}

/// Whether `c`, the quotation mark at `at`, belongs to a word: an apostrophe, which may end it
/// ("don't", "boys'"), or a letter of Uzbek ("o‘zbek") or the mark of a Hebrew abbreviation (צה"ל)
/// inside it.
bool is_in_word(std::string_view sentence, std::size_t at, const text::CodePoint& c) {
  const auto is_word = [](char32_t value) { return u_isalnum(static_cast<UChar32>(value)) != 0; };
  if (at == 0 || !is_word(text::code_point_before(sentence, at).value)) return false;
  if (c.value == U'\'' || c.value == U'\u2019') return true;
  if (c.value != U'"' && c.value != U'\u2018') return false;
  return c.next < sentence.size() && is_word(text::code_point_at(sentence, c.next).value);
}

}  // namespace

Ending ending_of(std::string_view sentence) {
  const std::size_t end = text::run_begin(sentence, 0, sentence.size(), is_wrapping);
  if (end == 0) return Ending::kNothing;
  const text::CodePoint last = text::code_point_before(sentence, end);
  const Ending ending = class_of(last.value);
  const bool doubled = ending == Ending::kStop && last.next > 0 && sentence[last.next - 1] == '.';
  if (last.value == '.' && !doubled && ends_short(sentence, last.next)) {
    return Ending::kAbbreviation;
  }
  return doubled ? Ending::kEllipsis : ending;
}

Quotes quotes_of(std::string_view sentence) {
  Quotes quotes;
  const std::size_t begin = text::run_end(sentence, 0, text::is_space);
  const std::size_t end = text::run_begin(sentence, begin, sentence.size(), text::is_space);
  // Invariant: the quotation marks before `at` are counted.
  for (std::size_t at = begin; at < end;) {
    if (!kMayBeginQuote[static_cast<unsigned char>(sentence[at])]) {
      at += at + 8 <= end && lack_quotes(text::EightBytes(sentence.data() + at)) ? 8 : 1;
      continue;
    }
    const text::CodePoint c = text::code_point_at(sentence, at);
    if (is_quote(c.value)) {
      if (at == begin) quotes.at_start = true;
      if (c.next == end) quotes.at_end = true;
      if (quotes.count < UINT8_MAX && !is_in_word(sentence, at, c)) ++quotes.count;
    }
    at = c.next;
  }
  return quotes;
}

bool starts_lower(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size();) {
    const text::CodePoint c = text::code_point_at(sentence, at);
    const auto character = static_cast<UChar32>(c.value);
    if (u_isdigit(character)) return false;
    if (u_isalpha(character)) return u_islower(character);
    at = c.next;
  }
  return false;
}

std::uint32_t visible_length(std::string_view sentence) {
  constexpr char32_t kSoftHyphen = 0xAD;
  std::size_t count = 0;
  for (std::size_t at = 0; at < sentence.size();) {
    if (at + 8 <= sentence.size()) {
      const text::EightBytes next(sentence.data() + at);
      if (next.are_ascii()) {
        count += 8 - next.spaces();
        at += 8;
        continue;
      }
    }
    const text::CodePoint c = text::code_point_at(sentence, at);
    const bool space = c.value < 0x80 ? c.value == ' ' || (c.value >= '\t' && c.value <= '\r')
                                      : u_isUWhiteSpace(static_cast<UChar32>(c.value)) != 0;
    if (!space && c.value != kSoftHyphen) ++count;
    at = c.next;
  }
  return static_cast<std::uint32_t>(count);
}

}  // namespace sejajar::analyze
