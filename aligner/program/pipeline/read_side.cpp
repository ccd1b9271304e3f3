#include "program/pipeline/read_side.h"

#include <iostream>

#include "exchange/documents/read_document.h"
#include "language/identify/language.h"

namespace sejajar::pipeline {

std::string tag_or_unknown(const std::string& language) {
  return language.empty() ? "und" : text::canonical_language(language);
}

LanguageOrigin settle_language(const std::string& given, Document& document) {
  if (!given.empty()) return LanguageOrigin::kGiven;
  if (document.language != "und") return LanguageOrigin::kDocument;
  const text::GuessedLanguage guess = text::guess_language(document.text);
  document.language = guess.tag;
  return guess.reliable ? LanguageOrigin::kGuess : LanguageOrigin::kUncertainGuess;
}

ReadDocument read_side(const Side& side, const ReadOptions& options) {
  const std::string language = tag_or_unknown(side.language);
  ReadDocument read;
  std::vector<std::string>& remarks = read.facts.remarks;
  read.document =
      side.path == "-"
          ? documents::read_document(std::cin, {"standard input", language}, options, remarks)
          : documents::read_document(side.path, language, options, remarks);
  read.facts.origin = settle_language(side.language, read.document);
  read.facts.check = check_language(read.document);
  return read;
}

}  // namespace sejajar::pipeline
