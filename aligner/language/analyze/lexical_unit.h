#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::analyze {

enum class WordEnd : std::uint8_t { kFirst, kLast };
enum class Alphabet : std::uint8_t { kLatin, kOther };

/// Which letters of a word are its lexical unit: enough to distinguish words, and few enough to
/// merge the inflected forms of one.
struct UnitKind {
  std::uint8_t letters = 5;       ///< code points
  WordEnd end = WordEnd::kFirst;  ///< where they are; last in languages that inflect by prefixes
  Alphabet alphabet = Alphabet::kLatin;  ///< of the language; in one with another alphabet, words
                                         ///< in Latin letters are foreign
};

/// Returns which letters are the unit in `language`, a BCP-47 tag: the column `unit` of
/// models/languages.tsv, which is compiled in, since lexicons depend on it.
UnitKind unit_kind(std::string_view language);

/// Returns the same as the table has it: "first 5" for most, or "last 4", say.
std::string_view unit_name(std::string_view language);

/// Returns the lexical unit of a word of a language whose units are of `kind`, in NFC and lower
/// case. Of a foreign word or a number it is the first five letters.
std::string lexical_unit(std::string_view word, UnitKind kind);

/// Returns the lexical unit of a word of ASCII letters in lower case, or of digits.
std::string_view ascii_unit(std::string_view lower, UnitKind kind);

}  // namespace sejajar::analyze
