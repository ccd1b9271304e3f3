#include "program/pipeline/read_side.h"

#include <sejajar/language_check.h>

#include <iostream>

#include "exchange/documents/read_document.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"

namespace sejajar::batch {
namespace {

std::string percent(double share) {
  return text::format_fixed(share * 100, 0) + " %";
}

void note_languages(const Document& document, std::vector<std::string>& notes) {
  const LanguageCheck check = check_language(document);
  if (!check.agrees) {
    const LanguageShare& first = check.languages.front();
    notes.push_back(document.id + ": looks like " + first.language + " (" + percent(first.share) +
                    "), not like " + document.language);
  }
  if (!check.mixed) return;
  std::string shares;
  for (const LanguageShare& one : check.languages) {
    shares += (shares.empty() ? "" : ", ") + one.language + " " + percent(one.share);
  }
  notes.push_back(document.id + ": languages are mixed: " + shares);
}

/// Notes what was read, and where its language is from unless that was guessed.
void note_reading(const Side& side, const Document& document, bool guessed,
                  std::vector<std::string>& notes) {
  std::string note = document.id + ": " + std::to_string(document.text.size()) +
                     " bytes of text, " + std::to_string(document.paragraphs.size()) +
                     " paragraphs; language " + document.language;
  if (!guessed) note += side.language.empty() ? ", as the document says" : ", as given";
  notes.push_back(std::move(note));
}

}  // namespace

void settle_language(const Side& side, Document& document, std::vector<std::string>& notes) {
  const bool guessed = side.language.empty() && document.language == "und";
  if (guessed) {
    const text::GuessedLanguage guess = text::guess_language(document.text);
    document.language = guess.tag;
    notes.push_back(document.id + ": language guessed: " + guess.tag +
                    (guess.reliable ? "" : " (uncertain)"));
  }
  note_languages(document, notes);
  if (side.verbose) note_reading(side, document, guessed, notes);
}

Document read_side(const Side& side, const ReadOptions& options, std::vector<std::string>& notes) {
  const std::string language =
      side.language.empty() ? "und" : text::canonical_language(side.language);
  Document document =
      side.path == "-"
          ? documents::read_document(std::cin, {"standard input", language}, options, notes)
          : documents::read_document(side.path, language, options, notes);
  settle_language(side, document, notes);
  return document;
}

}  // namespace sejajar::batch
