#pragma once

#include <string>
#include <string_view>

#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Returns a key that spellings of one name in several languages and scripts have in common, in
/// ASCII: Путин = Poutine = Putin, Нгуен = Nguyễn, Меркель = Merkel, オバマ = Obama. It is the
/// skeleton of consonants, reduced to classes that the languages write differently; a vowel at the
/// start is kept as "a". Empty if the word has no letters that can be transliterated (Han). Keys of
/// fewer than three characters fit too many words to count as evidence (is_telling_key()).
std::string latin_key(std::string_view word);

/// Whether two words with this latin_key() are likely to be one name.
bool is_telling_key(std::string_view key);

/// Whether `word` looks like a name: it has a capital that its place does not explain, or is
/// written in katakana. `sentence_initial` says that it is the first word of a sentence or
/// quotation, where a single capital means nothing. German capitalises all nouns, so that a caller
/// should trust rare words only; scripts without capitals (except katakana) give no sign and yield
/// false.
bool is_name_like(const WordList& list, const Word& word, bool sentence_initial);

}  // namespace sejajar::analyze
