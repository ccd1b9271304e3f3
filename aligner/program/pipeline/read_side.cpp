#include "program/pipeline/read_side.h"

#include "exchange/documents/read_document.h"
#include "language/identify/language.h"

namespace sejajar::pipeline {

std::string tag_or_unknown(const std::string& language) {
  return language.empty() ? "und" : identify::canonical_language(language);
}

LanguageOrigin settle_language(const std::string& given, Document& document) {
  if (!given.empty()) return LanguageOrigin::kGiven;
  if (document.language != "und") return LanguageOrigin::kDocument;
  const identify::GuessedLanguage guess = identify::guess_language(document.text);
  document.language = guess.tag;
  return guess.reliable ? LanguageOrigin::kGuess : LanguageOrigin::kUncertainGuess;
}

void identify_language(const std::string& given, Document& document, ReadingFacts& facts) {
  facts.origin = settle_language(given, document);
  facts.check = check_language(document);
}

Document read_side(files::InputFile& in, const std::string& language, const ReadOptions& options,
                   ReadingFacts& facts) {
  Document document =
      documents::read_document(in, tag_or_unknown(language), options, facts.remarks);
  identify_language(language, document, facts);
  return document;
}

Document read_side(const Side& side, const ReadOptions& options, ReadingFacts& facts) {
  files::InputFile in(side.path);
  return read_side(in, side.language, options, facts);
}

}  // namespace sejajar::pipeline
