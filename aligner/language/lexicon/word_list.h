#pragma once

#include <filesystem>
#include <string>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// Returns the lexicon that the word list `path` gives, its languages and note empty; source and
/// target are those of the list. Two forms:
/// - `*.dic`, or whatever begins like one, is hunalign's dictionary: `target phrase @ source
/// phrase`;
/// - any other file is tab-separated: source phrase, target phrase, and perhaps p(target|source)
///   and p(source|target), both 1 if absent; lines that begin with # are comments. A first line
///   `source` tab `target` is a header; under `source_unit` tab `target_unit` the columns hold
///   lexical units, to be taken as they are: what lexicon_table() writes.
/// A phrase of several words stands for all pairs of words of both sides, each with weight
/// 1 / sqrt(source words * target words); what is known of one word is scaled to a sum of 1 at
/// most.
/// Throws Error{input} with the line at fault or if there is no entry at all, Error{encoding} if
/// the list is not UTF-8.
Lexicon read_word_list(const std::filesystem::path& path);

/// Returns what `path` holds: a lexicon file (known by its suffix .lex or by how it begins), else a
/// word list. Throws like read_lexicon() and read_word_list().
Lexicon read_any_lexicon(const std::filesystem::path& path);

/// Returns `lexicon` as a tab-separated table with a header: source unit, target unit,
/// p(target|source), p(source|target), with six decimals; 0 if that direction has no entry.
std::string lexicon_table(const Lexicon& lexicon);

}  // namespace sejajar::lexicon
