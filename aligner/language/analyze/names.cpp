// The classes were chosen on the one-word city and territory names of CLDR, English against 17
// languages in seven scripts: 0.725 of the pairs have equal keys (0.476 for plain ASCII forms), and
// different names collide with probability 1e-4. Merging voiced with unvoiced consonants and l with
// r finds 0.761, with three times as many collisions.

#include "language/analyze/names.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "ground/text/utf8.h"
#include "language/analyze/folding.h"

namespace sejajar::analyze {
namespace {

/// Letters that spell one sound, and its class; the first match applies.
struct Spelling {
  std::string_view letters;
  char sound;
};

constexpr Spelling kSpellings[] = {
    {"sch", 's'}, {"tch", 'k'}, {"sh", 's'}, {"zh", 's'}, {"ch", 'k'},
    {"ck", 'k'},  {"cz", 'k'},  {"ts", 'k'}, {"tz", 'k'}, {"ks", 'k'},
    {"qu", 'k'},  {"ph", 'f'},  {"th", 't'}, {"gh", 'g'}, {"kh", 'a'},
};

/// Class of one letter; 'a' for vowels, semivowels and h, which vary between languages.
char sound_of(char letter) {
  switch (letter) {
    case 'a':
    case 'e':
    case 'h':
    case 'i':
    case 'j':
    case 'o':
    case 'u':
    case 'y':
      return 'a';
    case 'c':
    case 'q':
    case 'x':
      return 'k';
    case 'w':
      return 'v';
    case 'z':
      return 's';
    default:
      return letter;
  }
}

/// Whether `letter` is the second one of a spelling.
constexpr bool is_second_letter(char letter) {
  return std::any_of(std::begin(kSpellings), std::end(kSpellings),
                     [&](const Spelling& spelling) { return spelling.letters[1] == letter; });
}

/// is_second_letter() of the ASCII characters.
constexpr auto kSecondLetters = [] {
  std::array<bool, 128> letters{};
  for (std::size_t k = 0; k < letters.size(); ++k)
    letters[k] = is_second_letter(static_cast<char>(k));
  return letters;
}();

/// Removes the next sound from the front of `ascii`.
char take_sound(std::string_view& ascii) {
  // Most sounds are spelled with one letter, which the letter after it shows.
  const bool may_be_several =
      ascii.size() > 1 && kSecondLetters[static_cast<unsigned char>(ascii[1]) & 0x7F];
  for (const Spelling& spelling : kSpellings) {
    if (!may_be_several) break;
    if (ascii[1] != spelling.letters[1] || !ascii.starts_with(spelling.letters)) continue;
    ascii.remove_prefix(spelling.letters.size());
    return spelling.sound;
  }
  const char sound = sound_of(ascii.front());
  ascii.remove_prefix(1);
  return sound;
}

bool is_katakana(std::string_view text) {
  constexpr unsigned char kFirstByte = 0xE3;  // of the first Katakana in UTF-8
  if (static_cast<unsigned char>(text.front()) < kFirstByte) return false;
  const auto first = static_cast<UChar32>(text::code_point_at(text, 0).value);
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(first, &status) == USCRIPT_KATAKANA;
}

}  // namespace

std::string latin_key(std::string_view word) {
  const std::string letters = to_ascii(word);
  std::string key;
  char last = '\0';
  // Invariant: `last` is the sound before `ascii`; repeated sounds are added once.
  for (std::string_view ascii = letters; !ascii.empty();) {
    const char sound = take_sound(ascii);
    if (sound == 'a' ? last == '\0' : sound != last) key += sound;
    last = sound;
  }
  return key;
}

bool is_distinctive_key(std::string_view key) {
  return key.size() >= 3;
}

bool is_name_like(const WordList& list, const Word& word, bool sentence_initial) {
  if (word.all_capitals) return true;
  if (word.capital) return !sentence_initial;
  return word.letters > 1 && is_katakana(list.lower(word));
}

}  // namespace sejajar::analyze
