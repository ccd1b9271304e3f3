#pragma once

#include <string>
#include <string_view>

namespace sejajar::text {

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

/// Returns the main language of `text` (valid UTF-8), judged by CLD2 from its first 256 KiB.
/// Close relatives are easily confused, Indonesian and Malay above all: a guess of `ms` for a text
/// that its user calls `id` is no sign of an error.
GuessedLanguage guess_language(std::string_view text);

}  // namespace sejajar::text
