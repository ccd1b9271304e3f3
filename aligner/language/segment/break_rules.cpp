// The table of rules that join what Unicode separates. Each looks at one boundary, and one that
// applies is enough. The differences between languages are data.

#include "language/segment/break_rules.h"

#include <algorithm>
#include <iterator>

#include "ground/text/utf8.h"
#include "language/segment/characters.h"
#include "language/segment/find_abbreviation.h"
#include "language/segment/initials.h"
#include "language/segment/sentence_starts.h"

namespace sejajar::segment {

namespace {

// https://host/?Query, user!Name@host, बी.बी.सी: sentences do not end inside a word, except after
// full stops other than the period, which need no white space.
bool is_inside_word(const Boundary& boundary, const Writing&) {
  if (boundary.spaces != boundary.end || boundary.closers != boundary.spaces) return false;
  const std::string_view word = boundary.bare_word();
  const bool ascii_run = all_of(boundary.terminator_run(), [](char32_t c) { return c < 0x80; });
  if (!ascii_run || boundary.next != boundary.end) return false;
  return word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos ||
         word.find('/') != word.npos || is_digit(boundary.after) || is_lower(boundary.after) ||
         (boundary.terminator_run() == "." && is_caseless(boundary.after));
}

// "etc. and so on", "Why? he asked"; but mRNA, iPhone, 's Avonds and item marks such as b) can
// begin a sentence.
bool comes_before_lower(const Boundary& boundary, const Writing&) {
  return is_lower(boundary.after) && !is_mixed_case(boundary.next_word()) &&
         !starts_elided(boundary.paragraph, boundary.end) && !starts_item(boundary);
}

// « Va ! », dit-il
bool comes_before_comma(const Boundary& boundary, const Writing&) {
  return is_pause(text::code_point_at(boundary.paragraph, boundary.end).value);
}

// Unicode has the Burmese comma among the full stops.
bool comes_after_comma(const Boundary& boundary, const Writing&) {
  const char32_t last = text::code_point_before(boundary.paragraph, boundary.closers).value;
  return boundary.closers > boundary.begin && last >= 0x80 && is_pause(last);
}

bool is_one_letter(std::string_view word) {
  return word.size() == 1 && is_letter(static_cast<unsigned char>(word.front()));
}

bool is_roman(std::string_view word) {
  constexpr std::size_t kLongest = 6;
  return !word.empty() && word.size() <= kLongest && word.find_first_not_of("IVXLC") == word.npos;
}

// The number of an item: "1. Introduction", "2.3.1. Scope", "IV. Results", "a. first".
bool is_item_number(const Boundary& boundary, const Writing&) {
  constexpr std::size_t kLongest = 9;
  if (!boundary.ends_in_period() || boundary.word != boundary.begin) return false;
  const std::string_view word = boundary.bare_word();
  if (is_roman(word) || is_one_letter(word)) return true;
  const bool parts = word.size() <= kLongest && word.find('.') != word.npos;
  return (parts || word.size() <= 3) && word.find_first_not_of("0123456789.") == word.npos;
}

// Whether the number before `boundary` follows an abbreviation such as "Kap." or another number.
bool is_counted(const Boundary& boundary, const model::AbbreviationList& list) {
  const std::string_view sentence =
      boundary.paragraph.substr(boundary.begin, boundary.word - boundary.begin);
  const std::string_view word = word_before(sentence, sentence.size());
  if (!word.empty() && is_digit(text::code_point_before(word, word.size()).value)) return true;
  return list.find(word) == model::AbbreviationClass::kNumericOnly;
}

// "3. Oktober", "II. Mehmet"
bool is_ordinal(const Boundary& boundary, const Writing& writing) {
  const auto digits = static_cast<std::size_t>(writing.language.ordinal_digits);
  const std::string_view word = boundary.bare_word();
  if (digits == 0 || !boundary.ends_in_period() || boundary.next != boundary.end || word.empty())
    return false;
  const bool number = word.size() <= digits && all_of(word, is_digit);
  if (!number && !is_roman(word)) return false;
  const model::AbbreviationList& list = list_of(writing);
  return !list.starts_sentence(boundary.next_word()) && !is_counted(boundary, list);
}

// The part of the last word after a middle dot, comma or apostrophe.
std::string_view last_name(const Boundary& boundary) {
  std::string_view word = boundary.bare_word();
  for (const std::string_view joint : {"\u00B7", "\u30FB", "\u3001", "\uFF0C", "'", "\u2019"}) {
    const std::size_t at = word.rfind(joint);
    if (at != word.npos) word.remove_prefix(at + joint.size());
  }
  return word;
}

// Whether the word before the last word ends in a digit or is a Roman numeral.
bool follows_number(const Boundary& boundary) {
  const std::string_view before =
      boundary.paragraph.substr(boundary.begin, boundary.word - boundary.begin);
  const std::string_view word = word_before(before, before.size());
  return is_digit(text::code_point_before(word, word.size()).value) || is_roman(word);
}

// "p. 12", "sec. XIX", but not "no. I"
bool comes_before_number(const Boundary& boundary) {
  if (is_digit(boundary.after)) return true;
  const std::string_view word = boundary.next_word();
  return word.size() > 1 && is_roman(word);
}

// Whether the text after the boundary, judged by its first word or mark, begins no sentence.
bool joins_name(const Boundary& boundary, const model::AbbreviationList& list) {
  if (is_quote(text::code_point_at(boundary.paragraph, boundary.end).value)) return false;
  const std::string_view word = boundary.next_word();
  const bool initial = boundary.paragraph.substr(boundary.next + word.size()).starts_with('.');
  return initial || !list.starts_sentence(word);
}

bool continues_after(model::AbbreviationClass kind, const Boundary& boundary,
                     const model::AbbreviationList& list) {
  switch (kind) {
    case model::AbbreviationClass::kAlways:
      return true;
    case model::AbbreviationClass::kBeforeName:
      return joins_name(boundary, list);
    case model::AbbreviationClass::kUnit:
      return !follows_number(boundary);
    case model::AbbreviationClass::kNumericOnly:
      return comes_before_number(boundary);
    case model::AbbreviationClass::kBeforeLower:
      return is_digit(boundary.after);
  }
  return false;
}

// "Dr. Hart", "No. 5", "J. K. Rowling"; also "P.S. Come soon", at the begin of a sentence.
bool is_abbreviation(const Boundary& boundary, const Writing& writing) {
  if (!boundary.ends_in_period()) return false;
  const model::AbbreviationList& list = list_of(writing);
  const auto found = find_abbreviation(boundary, list);
  if (found && (found->begin == boundary.begin || continues_after(found->kind, boundary, list)))
    return true;
  if (is_inside_abbreviation(boundary, list)) return true;
  if (found && found->kind == model::AbbreviationClass::kBeforeLower) return false;
  return is_initials(last_name(boundary)) && joins_name(boundary, list);
}

// A shad after "and" or "if" is a comma.
bool follows_link(const Boundary& boundary, const Writing& writing) {
  const model::WordSet& links = list_of(writing).words().links;
  if (links.empty() || !boundary.terminator_run().starts_with("\u0F0D")) return false;
  const std::string_view sentence =
      boundary.paragraph.substr(boundary.begin, boundary.terminators - boundary.begin);
  return links.contains(last_letters(sentence));
}

// "के. एम. सिंह"
bool comes_among_initials(const Boundary& boundary, const Writing&) {
  return is_among_initials(boundary);
}

using Rule = bool(const Boundary&, const Writing&);

// Cheap and frequent rules first; the result does not depend on the order.
constexpr Rule* kRules[] = {comes_before_lower,  comes_before_comma, comes_after_comma,
                            is_abbreviation,     is_ordinal,         is_item_number,
                            is_inside_word,      joins_after_quote,  follows_link,
                            comes_among_initials};

// Characters that end a paragraph inside a line always end the sentence.
bool holds_separator(std::string_view space) {
  return space.find("\u2028") != space.npos || space.find("\u2029") != space.npos ||
         space.find("\u0085") != space.npos;
}

}  // namespace

const model::AbbreviationList& list_of(const Writing& writing) {
  static const model::AbbreviationList kNone;
  return writing.abbreviations == nullptr ? kNone : *writing.abbreviations;
}

bool joins(const Boundary& boundary, const Writing& writing) {
  const std::string_view space =
      boundary.paragraph.substr(boundary.spaces, boundary.end - boundary.spaces);
  if (holds_separator(space)) return false;
  return std::any_of(std::begin(kRules), std::end(kRules),
                     [&](Rule* rule) { return rule(boundary, writing); });
}

}  // namespace sejajar::segment
