#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/model/model_lines.h"

namespace sejajar::model {

/// One row of models/languages.tsv: how one language is written. The defaults are those of
/// languages without a row.
struct Language {
  std::string code;                        ///< BCP-47 language without region
  std::string name;                        ///< in English
  std::string own_name;                    ///< in the language itself
  std::string script = "Zyyy";             ///< ISO 15924 code of its usual script
  std::string splitter = "rules";          ///< its default splitter
  std::string sentence_rules = "root";     ///< ICU locale of its sentence rules
  std::vector<std::string> stops;          ///< end sentences besides those that Unicode knows
  std::vector<std::string> abbreviations;  ///< files in models/abbreviations
  std::string joiner = " ";                ///< separates two sentences
  int ordinal_digits = 0;                  ///< most digits of an ordinal such as "3."; 0: none
  std::string unit = "first 5";  ///< letters of a word that are its lexical unit, see UnitKind
  std::string relative;          ///< whose lexicon serves if there is none; empty for none
};

/// The language through which other pairs get a lexicon and lengths: the one with most lexicons.
inline constexpr std::string_view kPivotLanguage = "en";

/// Rows by code.
using Languages = std::map<std::string, Language, std::less<>>;

/// Returns the rows of a table with one column per field, named after it; names, stops, relative
/// and unit may be missing. "-" is an empty field, stops and abbreviations are separated by spaces,
/// the joiners are "space" and "none", a unit is "first 5" or "last 4", say. Throws Error{model}
/// for a malformed row.
Languages read_languages(ModelLines lines);

/// Returns the row of the base language of the canonical tag `language`; null if there is none.
const Language* find_row(const Languages& languages, std::string_view language);

/// Returns the relative of the canonical tag `language`, or `language` if it has none.
std::string relative_of(const Languages& languages, const std::string& language);

/// Returns the row of the canonical tag `language` (zh-Hant -> zh), or the defaults.
Language find_language(const Languages& languages, std::string_view language);

}  // namespace sejajar::model
