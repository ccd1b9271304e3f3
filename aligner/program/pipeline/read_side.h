#pragma once

#include <sejajar/document.h>
#include <sejajar/language_check.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

namespace sejajar::pipeline {

/// One side of a pair as the user names it.
struct Side {
  std::string path;      ///< "-" is standard input
  std::string language;  ///< BCP-47 tag; "" to guess it
};

/// Where the language of a document is from.
enum class LanguageOrigin { kGiven, kDocument, kGuess, kUncertainGuess };

/// What reading a document found out.
struct ReadingFacts {
  std::vector<std::string> remarks;  ///< from the reader, such as a detected charset
  LanguageOrigin origin = LanguageOrigin::kGiven;
  LanguageCheck check;  ///< whether the text is in its language
};

/// A document and what reading it found out.
struct ReadDocument {
  Document document;
  ReadingFacts facts;
};

/// Returns the document of `side` with its language given, declared or guessed, and not yet split.
/// Throws Error{input}, Error{encoding} or, for a malformed tag, Error{usage}.
ReadDocument read_side(const Side& side, const ReadOptions& options);

/// Returns the canonical tag of `language`, "und" if it is empty. Throws Error{usage} if it is
/// malformed.
std::string tag_or_unknown(const std::string& language);

/// Guesses the language of `document` if it is "und" and returns where the language is from;
/// `given` is what the user said, "" for nothing.
LanguageOrigin settle_language(const std::string& given, Document& document);

}  // namespace sejajar::pipeline
