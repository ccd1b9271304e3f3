#pragma once

#include <cstddef>
#include <string_view>

#include "language/model/abbreviations.h"
#include "language/model/languages.h"
#include "language/segment/boundary.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

/// The properties of a language that the rules use.
struct Writing {
  model::Language language;
  const model::AbbreviationList* abbreviations = nullptr;  ///< null if there are none
};

/// Returns the abbreviations of `writing`, or an empty list.
const model::AbbreviationList& list_of(const Writing& writing);

/// Returns whether the text before and after `boundary`, a Unicode break, is one sentence.
bool joins(const Boundary& boundary, const Writing& writing);

/// Adds to the Unicode sentence breaks of `paragraph` those that Unicode misses: after a period
/// before a number ("in 2020. 15 people came": Unicode sees the next lower-case word), a word such
/// as mRNA or an item mark; after any terminator before a dash that begins the next turn of a
/// dialogue ("No. - Why?"); after an ellipsis character, or its closing quote, before a capital;
/// after a semicolon before a capitalized sentence starter; and after the language's own stops.
void add_missed_breaks(std::string_view paragraph, const Writing& writing, Offsets& breaks);

/// Sets `breaks` to the offsets in `paragraph` of the lines that always begin a sentence: list
/// items and the line after a heading. None in a paragraph of one line.
void find_line_breaks(std::string_view paragraph, Offsets& breaks);

/// Returns the offset near `end` at which the sentence of `paragraph` that begins at `begin` ends
/// once its quotes are assigned: an opening mark before the break belongs to the next sentence
/// (学生！|“好的。”), a closing mark after it to this one (« Va ! »|); an ellipsis that touches the
/// next word belongs to that word.
std::size_t place_quotes(std::string_view paragraph, std::size_t begin, std::size_t end);

/// Returns whether the sentence that contains the quotation before `boundary` continues after it:
/// "Why?" Maria asked; 「はい。」と言った. In scripts without spaces, where nothing else shows it,
/// any text after brackets or quotes that were opened inside a clause continues the sentence.
bool joins_after_quote(const Boundary& boundary, const Writing& writing);

/// Returns where the sentence ends that ends at `end` before marks that refer to notes, such as [5]
/// or superscript numbers: after them and the white space that follows; `end` if there are none.
std::size_t after_references(std::string_view paragraph, std::size_t end);

/// Adds to `candidates`, byte offsets in `paragraph` in order, the ends of sentences before such
/// marks, in place of others in the marks.
void add_reference_breaks(std::string_view paragraph, std::vector<std::uint32_t>& candidates);

}  // namespace sejajar::segment
