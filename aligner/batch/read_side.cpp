#include "batch/read_side.h"

#include <iostream>

#include "text/language.h"
#include "text/reader.h"

namespace sejajar::batch {

Document read_side(const Side& side, const ReadOptions& options, std::vector<std::string>& notes) {
  const std::string language =
      side.language.empty() ? "und" : text::canonical_language(side.language);
  Document document = side.path == "-"
                          ? text::read_document(std::cin, {"standard input", language}, options)
                          : text::read_document(side.path, language, options);
  if (side.language.empty()) {
    const text::GuessedLanguage guess = text::guess_language(document.text);
    document.language = guess.tag;
    notes.push_back(document.id + ": language guessed: " + guess.tag +
                    (guess.reliable ? "" : " (uncertain)"));
  }
  return document;
}

}  // namespace sejajar::batch
