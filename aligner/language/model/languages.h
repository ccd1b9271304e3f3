#pragma once

#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <string_view>

namespace sejajar::model {

/// One row of models/languages.tsv: the writing conventions of one language. The default values
/// apply to languages without a row.
struct Language {
  std::string code;                     ///< BCP-47 language without region
  std::string script = "Zyyy";          ///< ISO 15924 code of its usual script
  std::string splitter = "rules";       ///< its default splitter
  std::string sentence_rules = "root";  ///< locale whose Unicode sentence rules ICU applies
  std::string abbreviations;            ///< file in models/abbreviations; empty for none
  std::string joiner = " ";             ///< separates two sentences
  int ordinal_digits = 0;               ///< "3." is an ordinal up to this many digits; 0: never
};

/// The language through which other pairs get a lexicon and lengths: the one with most lexicons.
inline constexpr std::string_view kPivotLanguage = "en";

/// Rows by code.
using Languages = std::map<std::string, Language, std::less<>>;

/// Returns the rows of `in`: a comment, a header, then tab-separated columns in the order of the
/// fields above; "-" stands for an empty column, "space" and "none" are the joiners.
/// Throws Error{model} with `path` and line if a row is malformed.
Languages read_languages(std::istream& in, const std::string& path);

/// Returns the row of the canonical tag `language`, or that of its base language (zh-Hant -> zh),
/// or the default values.
Language find_language(const Languages& languages, std::string_view language);

}  // namespace sejajar::model
