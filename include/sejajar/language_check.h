#pragma once

#include <sejajar/document.h>

#include <string>
#include <vector>

namespace sejajar {

/// One language of a text and its part in it.
struct LanguageShare {
  std::string language;  ///< canonical BCP-47 tag
  double share = 0;      ///< of the letters, 0..1
};

/// What the letters of a document say about its language, besides what its user says.
struct LanguageCheck {
  std::vector<LanguageShare> languages;  ///< at most 3, the greatest share first
  bool agrees = true;  ///< false if it is surely not in Document::language or a close relative
  bool mixed = false;  ///< whether a second language has a share of 0.15 or more
};

/// Returns the languages of `document` as CLD2 sees them, judged from 16 places spread over its
/// text. Nothing is held against a text with less than 200 bytes of letters, nor against a language
/// that CLD2 does not know; Indonesian is not told from Malay. Takes at most some 30 ms.
LanguageCheck check_language(const Document& document);

/// Returns `document` with its `sentence_languages`: the language of each sentence, "" where it is
/// too short to tell (less than 40 bytes of letters) or CLD2 is in doubt. A sentence that may as
/// well be in the document's language is taken to be. Time is linear in the text, some 5 MB/s.
Document tell_sentence_languages(Document document);

}  // namespace sejajar
