#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::identify {

/// Returns `tag` as a canonical BCP-47 tag: hyphens, usual case, no deprecated codes (`en_US` ->
/// en-US, `iw` -> he, `in` -> id). "und" is an unknown language.
/// Throws Error{usage} if the tag is malformed or its two-letter code is unknown.
std::string canonical_language(std::string_view tag);

/// Returns canonical_language(tag), or `tag` in lower case if it is not a language tag.
std::string canonical_or_lower(std::string_view tag);

/// Returns whether `tag` may name files, columns and members: 1 to 64 ASCII letters, digits, '-'
/// and '_', beginning with a letter or digit.
bool is_safe_tag(std::string_view tag);

/// Returns the language of a canonical tag without script, region or variant: id-ID -> id.
std::string base_language(std::string_view tag);

/// Returns the script that a canonical tag names or that its language and region imply, ISO 15924:
/// zh-TW -> Hant; "" if it is unknown.
std::string script_of(std::string_view tag);

/// The languages of a pair of texts, BCP-47 tags; "" if unknown.
struct LanguagePair {
  std::string source;
  std::string target;
};

/// The main language of a text.
struct GuessedLanguage {
  std::string tag = "und";  ///< canonical BCP-47 tag
  bool reliable = false;    ///< whether CLD2 is certain
  double share = 0;         ///< of the text, 0..1
};

/// Returns the main language that CLD2 detects in the first 64 KiB of `text` (valid UTF-8).
/// Closely related languages are easily confused, above all Indonesian and Malay.
GuessedLanguage guess_language(std::string_view text);

/// The languages of a text.
struct DetectedLanguages {
  /// A language and its share of the letters, 0..1.
  struct Part {
    std::string tag;
    double share = 0;
  };

  std::vector<Part> parts;  ///< at most 3, the largest first; none is "und"
  std::size_t letters = 0;  ///< bytes of letters examined
  bool reliable = false;    ///< whether CLD2 is certain
};

/// Returns the languages that CLD2 detects in all of `text` (valid UTF-8, at most 2 GiB).
/// Ambiguous text is taken to be in `expected` (a BCP-47 tag, "" for none).
DetectedLanguages detect_languages(std::string_view text, std::string_view expected = "");

/// Returns whether CLD2 can detect the language of `tag`.
bool is_detectable(std::string_view tag);

/// Returns whether two tags have the same language, or languages that CLD2 often confuses:
/// Indonesian and Malay, Serbian and Croatian.
bool easily_confused(std::string_view a, std::string_view b);

}  // namespace sejajar::identify
