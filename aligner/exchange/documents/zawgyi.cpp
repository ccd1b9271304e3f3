// In Zawgyi, U+1039 marks a consonant without a vowel, at the end of most syllables; in Unicode it
// occurs only between two consonants. And U+1031 precedes its consonant, as it is displayed, so it
// begins words; in Unicode it never does.

#include "exchange/documents/zawgyi.h"

#include <sejajar/error.h>

#include "ground/text/letters.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {

namespace {

constexpr char32_t kKiller = 0x1039;
constexpr char32_t kVowelE = 0x1031;
constexpr std::string_view kKillerBytes = "\u1039";

bool is_burmese(char32_t c) {
  return c >= 0x1000 && c < 0x10A0;
}

// Those of Sanskrit and Mon are stacked too.
bool is_consonant(char32_t c) {
  return (c >= 0x1000 && c <= 0x1021) || c == 0x1050 || c == 0x1051 || (c >= 0x105A && c <= 0x105D);
}

}  // namespace

bool is_zawgyi(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kLeastPercent = 1;  // of the Burmese characters
  if (text.find(kKillerBytes) == text.npos) return false;
  std::size_t burmese = 0;
  std::size_t signs = 0;
  char32_t last = ' ';
  // Invariant: `signs` counts what only Zawgyi has before `k`; `last` is the character before it.
  for (std::size_t k = 0; k < text.size();) {
    const text::CodePoint c = text::code_point_at(text, k);
    if (is_burmese(c.value)) ++burmese;
    if (last == kKiller && !is_consonant(c.value)) ++signs;
    if (c.value == kVowelE && text::is_space(last)) ++signs;
    last = c.value;
    k = c.next;
  }
  return signs >= kFewest && signs * 100 >= burmese * kLeastPercent;
}

std::string from_zawgyi(std::string_view text) {
  const text::Letters rules("Zawgyi-my");
  if (!rules.is_known()) {
    throw Error(ErrorKind::kInput,
                "the text is in Zawgyi; expected ICU with the transform Zawgyi-my, or Unicode");
  }
  std::string result;
  std::size_t done = 0;
  for (const ByteRange& line : text::lines(text)) {
    result += text.substr(done, line.begin - done);
    result += rules.change(text.substr(line.begin, line.end - line.begin));
    done = line.end;
  }
  return result += text.substr(done);
}

}  // namespace sejajar::documents
