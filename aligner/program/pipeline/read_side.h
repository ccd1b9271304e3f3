#pragma once

#include <sejajar/document.h>
#include <sejajar/language_check.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

#include "ground/files/input_file.h"

namespace sejajar::pipeline {

/// One side of a pair, as given by the user.
struct Side {
  std::string path;      ///< "-" is standard input
  std::string language;  ///< BCP-47 tag; "" to guess it
};

/// The origin of a document's language.
enum class LanguageOrigin { kGiven, kDocument, kGuess, kUncertainGuess };

/// Findings from reading a document.
struct ReadingFacts {
  std::vector<std::string> remarks;  ///< from the reader, such as a detected charset
  LanguageOrigin origin = LanguageOrigin::kGiven;
  LanguageCheck check;  ///< whether the text is in its language
};

/// Returns the document of `side` with its language given, declared or guessed, and not yet split;
/// sets `facts`. Throws Error{input}, Error{encoding} or, for a malformed tag, Error{usage}.
Document read_side(const Side& side, const ReadOptions& options, ReadingFacts& facts);

/// The same for the input `in` in `language`, "" to guess it.
Document read_side(files::InputFile& in, const std::string& language, const ReadOptions& options,
                   ReadingFacts& facts);

/// Returns the canonical tag of `language`, "und" if it is empty. Throws Error{usage} if it is
/// malformed.
std::string tag_or_unknown(const std::string& language);

/// Guesses the language of `document` if it is "und" and returns the origin of its language;
/// `given` is the language given by the user, "" for none.
LanguageOrigin settle_language(const std::string& given, Document& document);

/// Settles the language of `document`, compares it with the text and sets both in `facts`.
void identify_language(const std::string& given, Document& document, ReadingFacts& facts);

}  // namespace sejajar::pipeline
