// Latin, Greek and Cyrillic are tabulated once, from Unicode's decompositions and kLetters, because
// ICU's first transliterator costs 25 ms, more than the rest of a run. Other scripts need it, since
// their letters depend on context.

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "ground/text/letters.h"
#include "ground/text/utf8.h"
#include "language/analyze/folding.h"

namespace sejajar::analyze {
namespace {

/// The lower-case ASCII letters and digits of `text`.
std::string plain(std::string_view text) {
  std::string letters;
  for (const char c : text::ascii_lower(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

/// A lower-case letter that does not decompose into a Latin one.
struct Letter {
  UChar32 letter;
  std::string_view ascii;
};

/// Ordered by code point.
constexpr Letter kLetters[] = {
    {0xDF, "ss"},   {0xE6, "ae"},  {0xF0, "d"},   {0xF8, "o"},   {0xFE, "th"},  {0x111, "d"},
    {0x127, "h"},   {0x131, "i"},  {0x138, "k"},  {0x142, "l"},  {0x14B, "n"},  {0x153, "oe"},
    {0x167, "t"},   {0x259, "a"},  {0x3B1, "a"},  {0x3B2, "v"},  {0x3B3, "g"},  {0x3B4, "d"},
    {0x3B5, "e"},   {0x3B6, "z"},  {0x3B7, "i"},  {0x3B8, "th"}, {0x3B9, "i"},  {0x3BA, "k"},
    {0x3BB, "l"},   {0x3BC, "m"},  {0x3BD, "n"},  {0x3BE, "x"},  {0x3BF, "o"},  {0x3C0, "p"},
    {0x3C1, "r"},   {0x3C2, "s"},  {0x3C3, "s"},  {0x3C4, "t"},  {0x3C5, "y"},  {0x3C6, "f"},
    {0x3C7, "ch"},  {0x3C8, "ps"}, {0x3C9, "o"},  {0x430, "a"},  {0x431, "b"},  {0x432, "v"},
    {0x433, "g"},   {0x434, "d"},  {0x435, "e"},  {0x436, "zh"}, {0x437, "z"},  {0x438, "i"},
    {0x43A, "k"},   {0x43B, "l"},  {0x43C, "m"},  {0x43D, "n"},  {0x43E, "o"},  {0x43F, "p"},
    {0x440, "r"},   {0x441, "s"},  {0x442, "t"},  {0x443, "u"},  {0x444, "f"},  {0x445, "kh"},
    {0x446, "ts"},  {0x447, "ch"}, {0x448, "sh"}, {0x449, "sh"}, {0x44A, ""},   {0x44B, "y"},
    {0x44C, ""},    {0x44D, "e"},  {0x44E, "yu"}, {0x44F, "ya"}, {0x452, "dj"}, {0x454, "ye"},
    {0x455, "dz"},  {0x456, "i"},  {0x458, "j"},  {0x459, "lj"}, {0x45A, "nj"}, {0x45B, "ch"},
    {0x45F, "dzh"}, {0x491, "g"},  {0x493, "g"},  {0x49B, "k"},  {0x4A3, "n"},  {0x4AF, "u"},
    {0x4B1, "u"},   {0x4BB, "h"},  {0x4D9, "a"},  {0x4E9, "o"},
};

std::string_view letter_form(UChar32 c) {
  const auto* found =
      std::lower_bound(std::begin(kLetters), std::end(kLetters), c,
                       [](const Letter& row, UChar32 letter) { return row.letter < letter; });
  return found != std::end(kLetters) && found->letter == c ? found->ascii : std::string_view();
}

constexpr UChar32 kTransliterated = 0x2000;

bool is_tabulated(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
         script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

/// ASCII form of one code point of a tabulated script: that of the parts of its decomposition.
std::string form_of(UChar32 c, const UNormalizer2* nfkd) {
  UErrorCode status = U_ZERO_ERROR;
  UChar parts[32];
  const std::int32_t length = unorm2_getDecomposition(nfkd, u_tolower(c), parts, 32, &status);
  icu::UnicodeString text(u_tolower(c));
  if (U_SUCCESS(status) && length > 0) text = icu::UnicodeString(parts, length);
  std::string ascii;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const UChar32 part = text.charAt(i);
    const int digit = u_charDigitValue(part);
    if (part >= 'a' && part <= 'z') {
      ascii += static_cast<char>(part);
    } else if (digit >= 0) {
      ascii += static_cast<char>('0' + digit);
    } else {
      ascii += letter_form(part);
    }
  }
  return ascii;
}

using Table = std::array<std::string, kTransliterated>;

const Table& ascii_table() {
  static const Table table = [] {
    Table made;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
    for (UChar32 c = 0; c < kTransliterated && U_SUCCESS(status); ++c) {
      if (!(u_isalpha(c) || u_isdigit(c)) || !is_tabulated(script_of(c))) continue;
      made[static_cast<std::size_t>(c)] = form_of(c, nfkd);
    }
    return made;
  }();
  return table;
}

/// Scripts with their own transliterator, which opens much faster than ICU's Any-Latin.
struct ScriptRules {
  UScriptCode script;
  const char* id;
};

constexpr ScriptRules kScripts[] = {
    {USCRIPT_ARABIC, "Arabic-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_HEBREW, "Hebrew-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_KATAKANA, "Katakana-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_HIRAGANA, "Hiragana-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_HANGUL, "Hangul-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_ARMENIAN, "Armenian-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_GEORGIAN, "Georgian-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_DEVANAGARI, "Devanagari-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_BENGALI, "Bengali-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_TAMIL, "Tamil-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_THAI, "Thai-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_GUJARATI, "Gujarati-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_GURMUKHI, "Gurmukhi-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_KANNADA, "Kannada-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_MALAYALAM, "Malayalam-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_ORIYA, "Oriya-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_TELUGU, "Telugu-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_ETHIOPIC, "Ethiopic-Latin; NFKD; Latin-ASCII"},
    {USCRIPT_SINHALA, "si-si_Latn; NFKD; Latin-ASCII"},
    {USCRIPT_THAANA, "Thaana-Latin; NFKD; Latin-ASCII"},
};

template <std::size_t kIndex>
const text::Letters* rules_at() {
  static const text::Letters rules(kScripts[kIndex].id);
  return rules.is_known() ? &rules : nullptr;
}

template <std::size_t... kIndices>
const text::Letters* rules_for(UScriptCode script, std::index_sequence<kIndices...>) {
  const text::Letters* found = nullptr;
  // Each transliterator is opened on the first word of its script.
  (void)((kScripts[kIndices].script == script && (found = rules_at<kIndices>(), true)) || ...);
  return found;
}

}  // namespace

std::string to_ascii(std::string_view word) {
  const auto stays = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (std::all_of(word.begin(), word.end(), stays)) return std::string(word);
  const Table& table = ascii_table();
  std::string letters;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) continue;
    if (c < kTransliterated && !table[static_cast<std::size_t>(c)].empty()) {
      letters += table[static_cast<std::size_t>(c)];
      continue;
    }
    const UScriptCode script = script_of(c);
    if (is_tabulated(script) || script == USCRIPT_HAN) continue;
    const auto* rules = rules_for(script, std::make_index_sequence<std::size(kScripts)>());
    if (rules == nullptr) continue;
    return plain(rules->change(word));
  }
  return letters;
}

}  // namespace sejajar::analyze
