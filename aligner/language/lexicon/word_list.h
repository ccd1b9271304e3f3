#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "language/lexicon/entries.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// A word list, which does not say of which languages it is.
struct WordList {
  std::vector<LexiconEntry> entries;  ///< of words, or of lexical units
  bool has_units = false;             ///< which of the two
};

/// Returns the word list `path`, in one of two formats:
/// - hunalign dictionary (`*.dic`, or a first line like one): `target phrase @ source phrase`;
/// - tab-separated: source phrase, target phrase, and optionally p(target|source) and
///   p(source|target), by default 1; lines that begin with # are comments. The first line may be a
///   header: `source`, `target`. Under the header `source_unit`, `target_unit` the columns hold
///   lexical units, which are taken unchanged; lexicon_table() writes this form.
/// A pair of phrases becomes all pairs of their words, each with weight
/// 1 / sqrt(source words * target words).
/// Throws Error{input} with the line of the error, or if the list is empty; Error{encoding} if it
/// is not UTF-8.
WordList read_word_list(const std::filesystem::path& path);

/// Returns the lexicon of `list`, read as one from `source_language` to `target_language` (BCP-47),
/// without languages and note. Rows that sum to more than 1 are scaled to 1.
Lexicon lexicon_of(const WordList& list, std::string_view source_language,
                   std::string_view target_language);

/// What a user gives.
using UserLexicon = std::variant<Lexicon, WordList>;

/// Returns what is in `path`: a lexicon file, recognised by the suffix .lex or its first bytes, or
/// else a word list. Throws as read_lexicon() and read_word_list() do.
UserLexicon read_any_lexicon(const std::filesystem::path& path);

/// Returns `lexicon` as a tab-separated table with a header: source unit, target unit,
/// p(target|source), p(source|target), with six decimals; 0 where a direction has no entry.
std::string lexicon_table(const Lexicon& lexicon);

}  // namespace sejajar::lexicon
