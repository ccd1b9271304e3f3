#pragma once

#include <cstdint>
#include <string>

#include "language/analyze/phrase_list.h"

namespace sejajar::analyze {

/// What a phrase contributes to a number.
enum class NumberPieceKind : std::uint8_t {
  kNumber,
  kScale,
  kSingleScale,
  kConnector,
  kMonth,
  kSilent,
};

struct NumberPiece {
  NumberPieceKind kind = NumberPieceKind::kNumber;
  std::uint64_t value = 0;  ///< number; exponent of a scale; month from 1
};

/// Returns the piece whose Phrase::value is `packed`.
inline NumberPiece unpack(std::uint64_t packed) {
  return {static_cast<NumberPieceKind>(packed & 0xFF), packed >> 8};
}

/// Whether numbers in `language`, a BCP-47 tag, are read character by character from Han.
bool reads_han_numerals(const std::string& language);

/// Returns the pieces of numbers in `language`, and what must not be read as one. Asks ICU, which
/// takes about 2 ms.
Phrases number_phrases(const std::string& language);

/// Returns the list of number_phrases(), whose words have no other endings.
PhraseList number_list(const std::string& language);

}  // namespace sejajar::analyze
