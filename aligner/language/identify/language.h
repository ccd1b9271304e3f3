#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::identify {

/// Returns `tag` as a canonical BCP-47 tag: hyphens, usual case, no deprecated codes (`en_US` ->
/// en-US, `iw` -> he, `in` -> id). "und" stands for an unknown language.
/// Throws Error{usage} if it is no language tag: malformed, or no known two-letter code.
std::string canonical_language(std::string_view tag);

/// Returns the language of a canonical tag without script, region or variant: id-ID -> id.
std::string base_language(std::string_view tag);

/// What the letters of a text say about its language.
struct GuessedLanguage {
  std::string tag = "und";  ///< canonical BCP-47 tag
  bool reliable = false;    ///< whether the detector trusts its answer
  double share = 0;         ///< share of the text in that language, 0..1
};

/// Returns the main language of `text` (valid UTF-8), judged by CLD2 from its first 64 KiB.
/// Close relatives are easily confused, Indonesian and Malay above all: a guess of `ms` for a text
/// that its user calls `id` is no sign of an error.
GuessedLanguage guess_language(std::string_view text);

/// What the letters of a text say about all of its languages.
struct DetectedLanguages {
  /// A language and its share of the letters, 0..1.
  struct Part {
    std::string tag;
    double share = 0;
  };

  std::vector<Part> parts;  ///< at most 3, the greatest first; none is "und"
  std::size_t letters = 0;  ///< bytes of letters that were looked at
  bool reliable = false;    ///< whether the detector trusts its answer
};

/// Returns the languages of `text` (valid UTF-8), at most 2 GiB, judged by CLD2 from all of it.
/// `expected` (a BCP-47 tag, "" for none) is believed where the text could be either way.
DetectedLanguages detect_languages(std::string_view text, std::string_view expected = "");

/// Returns whether the language of `tag` is one that CLD2 knows by name.
bool is_detectable(std::string_view tag);

/// Returns whether the languages of two tags are one, or so close that CLD2 often takes one for the
/// other: Indonesian and Malay, Serbian and Croatian.
bool easily_confused(std::string_view a, std::string_view b);

}  // namespace sejajar::identify
