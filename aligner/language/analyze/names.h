#pragma once

#include <string>
#include <string_view>

#include "language/analyze/words.h"

namespace sejajar::analyze {

/// Returns a phonetic key shared by the spellings of a name in different languages and scripts, in
/// ASCII: Путин = Poutine = Putin, Нгуен = Nguyễn, Меркель = Merkel, オバマ = Obama. It consists of
/// consonant classes; an initial vowel becomes "a". Empty if no letter can be transliterated (Han).
/// Short keys are too ambiguous to be evidence (is_distinctive_key()).
std::string latin_key(std::string_view word);

/// Returns whether two words with this latin_key() are likely to be the same name: from three
/// characters.
bool is_distinctive_key(std::string_view key);

/// Returns whether `word` looks like a name: it is capitalised, or written in katakana. The first
/// word of a sentence or quotation (`sentence_initial`) must be in capitals throughout. Always
/// false for other scripts without capitals. German capitalises all nouns, so callers should trust
/// only rare words.
bool is_name_like(const WordList& list, const Word& word, bool sentence_initial);

}  // namespace sejajar::analyze
