// The language that a document declares for itself.

#include <sejajar/error.h>

#include "exchange/documents/input_formats.h"
#include "language/identify/language.h"

namespace sejajar::documents {
namespace {

/// The canonical form of `tag`; "" if it is not a language.
std::string language_in(std::string_view tag) {
  if (!identify::is_safe_tag(tag)) return "";
  try {
    const std::string language = identify::canonical_language(tag);
    const std::string base = identify::base_language(language);
    return base == "und" || base == "mul" || base == "zxx" ? "" : language;
  } catch (const Error&) {
    return "";
  }
}

}  // namespace

Document with_language(Content& content, std::string_view tag, Document document) {
  const std::string language = content.language == "und" ? language_in(tag) : "";
  if (language.empty()) return document;
  content.notes.push_back("language taken from the file: " + language);
  document.language = language;
  return document;
}

Document with_likely_language(Content& content, std::string_view tag, Document document) {
  const std::string language = content.language == "und" ? language_in(tag) : "";
  if (language.empty()) return document;
  const identify::GuessedLanguage guess = identify::guess_language(document.text);
  if (!guess.reliable || identify::easily_confused(guess.tag, language))
    return with_language(content, tag, std::move(document));
  content.notes.push_back("declares " + language + ", but looks like " + guess.tag);
  return document;
}

}  // namespace sejajar::documents
