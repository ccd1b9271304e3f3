#pragma once

#include <sejajar/document.h>

#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// A language of a text and its share.
struct LanguageShare {
  std::string language;  ///< canonical BCP-47 tag
  double share = 0;      ///< of the letters, 0..1
};

/// The detected languages of a document, compared with the declared one.
struct LanguageCheck {
  std::vector<LanguageShare> languages;  ///< at most 3, the largest share first
  bool agrees = true;  ///< false if the text is certainly not in Document::language or a close
                       ///< relative of it
  bool mixed = false;  ///< whether a second language has a share of 0.15 or more
};

/// Returns the languages that CLD2 detects in 8 to 16 samples spread over the text of `document`. A
/// text with less than 200 bytes of letters agrees, and so does a language that CLD2 does not know;
/// Indonesian and Malay are not distinguished. Takes at most about 30 ms.
LanguageCheck check_language(const Document& document);

/// Returns `document` with its `sentence_languages`: the language of each sentence, "" if it has
/// less than 40 bytes of letters or CLD2 is uncertain. A sentence that may be in the language of
/// the document is taken to be. Takes linear time, about 5 MB/s.
Document with_sentence_languages(Document document);

}  // namespace sejajar
#pragma GCC visibility pop
