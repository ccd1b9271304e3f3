#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/analyze/phrase.h"

namespace sejajar::analyze {

/// Whether phrases also match with other endings.
enum class Endings : std::uint8_t {
  kExact,  ///< no
  kOpen,   ///< the last letter (Cyrillic: two) of a long word may be replaced by up to three
};

/// Which text a phrase matches.
enum class Capitals : std::uint8_t {
  kAny,   ///< any
  kSome,  ///< text with a capital in any of its words: a capitalised phrase ("Turkey")
  kAll,   ///< only capitals: a single word of up to three capitals ("US")
};

/// A phrase as a table searches it.
struct ListedPhrase {
  std::uint32_t words;      ///< where its words begin in PhraseRows::texts
  std::uint32_t value;      ///< index in PhraseRows::values
  std::uint16_t beginning;  ///< Word::beginning of its first word, modulo kBeginnings
  Capitals capitals;
  bool begins_lower;  ///< whether its first word may be in lower case in a text
};

/// Phrases sorted by `beginning`, those with the same in order of reliability. Their words are
/// folded, with a space between two and a zero after the last. kStemEnd follows the part of a word
/// that other endings keep; a word without it matches as a whole only.
struct PhraseRows {
  std::span<const ListedPhrase> phrases;
  const char* texts = "";
  std::span<const std::uint64_t> values;
};

inline constexpr char kStemEnd = '|';

/// How many beginnings of words a list distinguishes.
inline constexpr std::size_t kBeginnings = std::size_t{1} << 14;

/// PhraseRows with their memory.
struct PhraseList {
  std::vector<ListedPhrase> phrases;
  std::string texts;
  std::vector<std::uint64_t> values;

  PhraseRows rows() const { return {phrases, texts.c_str(), values}; }
};

/// Returns the list of `phrases`. Of several with the same words, the first is there; one without
/// letters or digits is left out.
PhraseList phrase_list(const Phrases& phrases, Endings endings);

}  // namespace sejajar::analyze
