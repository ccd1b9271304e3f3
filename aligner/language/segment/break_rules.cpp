// The rules that join what Unicode's sentence breaks cut, in one table. Each looks at one edge; the
// sentence goes on if any of them says so. What differs between languages comes in as data.

#include "language/segment/break_rules.h"

#include <algorithm>
#include <iterator>

#include "ground/text/utf8.h"
#include "language/segment/characters.h"
#include "language/segment/find_abbreviation.h"
#include "language/segment/item_marks.h"
#include "language/segment/quoted_speech.h"
#include "language/segment/sentence_starts.h"

namespace sejajar::segment {

namespace {

// https://host/?Query, user!Name@host: nothing ends inside a word of the Latin kind of writing,
// where white space follows an end. Ideographic full stops need none.
bool stands_inside_word(const Edge& edge, const Writing&) {
  if (edge.spaces != edge.end || edge.closers != edge.spaces) return false;
  const std::string_view word = edge.bare_word();
  const bool ascii_run = all_of(edge.terminator_run(), [](char32_t c) { return c < 0x80; });
  if (!ascii_run || edge.next != edge.end) return false;
  return word.find("://") != word.npos || word.starts_with("www.") || word.find('@') != word.npos ||
         word.find('/') != word.npos || is_digit(edge.after) || is_lower(edge.after);
}

// "etc. and so on", "Why? he asked"; but mRNA, iPhone and 's Avonds may begin a sentence, and so
// may b) and other marks of items.
bool comes_before_lower(const Edge& edge, const Writing&) {
  return is_lower(edge.after) && !is_mixed_case(edge.next_word()) &&
         !starts_elided(edge.paragraph, edge.end) && !starts_item(edge);
}

// « Va ! », dit-il
bool comes_before_comma(const Edge& edge, const Writing&) {
  constexpr std::u32string_view kCommas = U",;:\u060C\u061B\u3001\uFF0C\uFF1A\uFF1B";
  return kCommas.find(text::code_point_at(edge.paragraph, edge.end).value) != kCommas.npos;
}

bool is_one_letter(std::string_view word) {
  return word.size() == 1 && is_letter(static_cast<unsigned char>(word.front()));
}

bool is_roman(std::string_view word) {
  constexpr std::size_t kLongest = 6;
  return !word.empty() && word.size() <= kLongest && word.find_first_not_of("IVXLC") == word.npos;
}

// "1. Introduction", "2.3.1. Scope", "IV. Results", "a. first": the number of an item belongs to
// it.
bool is_item_number(const Edge& edge, const Writing&) {
  constexpr std::size_t kLongest = 9;
  if (!edge.ends_in_period() || edge.word != edge.begin) return false;
  const std::string_view word = edge.bare_word();
  if (is_roman(word) || is_one_letter(word)) return true;
  const bool parts = word.size() <= kLongest && word.find('.') != word.npos;
  return (parts || word.size() <= 3) && word.find_first_not_of("0123456789.") == word.npos;
}

// Whether the number before `edge` belongs to the word before it, as in "Kap. 4", or to digits.
bool is_counted(const Edge& edge, const model::AbbreviationList& list) {
  const std::string_view sentence = edge.paragraph.substr(edge.begin, edge.word - edge.begin);
  const std::string_view word = word_before(sentence, sentence.size());
  if (!word.empty() && is_digit(text::code_point_before(word, word.size()).value)) return true;
  return list.find(word) == model::AbbreviationClass::kNumericOnly;
}

// "3. Oktober", "II. Mehmet"
bool is_ordinal(const Edge& edge, const Writing& writing) {
  const auto digits = static_cast<std::size_t>(writing.language.ordinal_digits);
  const std::string_view word = edge.bare_word();
  if (digits == 0 || !edge.ends_in_period() || edge.next != edge.end || word.empty()) return false;
  const bool number = word.size() <= digits && all_of(word, is_digit);
  if (!number && !is_roman(word)) return false;
  const model::AbbreviationList& list = list_of(writing);
  return !list.starts_sentence(edge.next_word()) && !is_counted(edge, list);
}

// "J.", "J.-P.", "S.H.", "А.С.": capitals, each with its period. The last period is outside `word`.
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  // `letters` counts the letters since the last period; `word` up to `k` has the right form.
  for (std::size_t k = 0; k < word.size();) {
    const text::CodePoint c = text::code_point_at(word, k);
    if (c.value == '.') {
      letters = 0;
    } else if (c.value != '-' || letters != 0) {
      if (!is_upper(c.value) || ++letters > 1) return false;
    }
    k = c.next;
  }
  return letters == 1;
}

// The last word without what a middle dot or an apostrophe joins to its front.
std::string_view last_name(const Edge& edge) {
  std::string_view word = edge.bare_word();
  for (const std::string_view joint : {"\u00B7", "\u30FB", "\u3001", "\uFF0C", "'", "\u2019"}) {
    const std::size_t at = word.rfind(joint);
    if (at != word.npos) word.remove_prefix(at + joint.size());
  }
  return word;
}

// Returns whether the word before that of `edge` ends in a digit, or is a Roman number.
bool follows_number(const Edge& edge) {
  const std::string_view before = edge.paragraph.substr(edge.begin, edge.word - edge.begin);
  const std::string_view word = word_before(before, before.size());
  return is_digit(text::code_point_before(word, word.size()).value) || is_roman(word);
}

// "p. 12", "sec. XIX", but not "no. I"
bool comes_before_number(const Edge& edge) {
  if (is_digit(edge.after)) return true;
  const std::string_view word = edge.next_word();
  return word.size() > 1 && is_roman(word);
}

// Returns whether no sentence begins at the edge's right, to judge by its first word or mark.
bool goes_on_with_name(const Edge& edge, const model::AbbreviationList& list) {
  if (is_quote(text::code_point_at(edge.paragraph, edge.end).value)) return false;
  const std::string_view word = edge.next_word();
  const bool initial = edge.paragraph.substr(edge.next + word.size()).starts_with('.');
  return initial || !list.starts_sentence(word);
}

bool continues_after(model::AbbreviationClass kind, const Edge& edge,
                     const model::AbbreviationList& list) {
  switch (kind) {
    case model::AbbreviationClass::kAlways:
      return true;
    case model::AbbreviationClass::kBeforeName:
      return goes_on_with_name(edge, list);
    case model::AbbreviationClass::kUnit:
      return !follows_number(edge);
    case model::AbbreviationClass::kNumericOnly:
      return comes_before_number(edge);
    case model::AbbreviationClass::kBeforeLower:
      return is_digit(edge.after);
  }
  return false;
}

// "Dr. Hart", "No. 5", "J. K. Rowling"; and "P.S. Come soon", where nothing stands before it.
bool is_abbreviation(const Edge& edge, const Writing& writing) {
  if (!edge.ends_in_period()) return false;
  const model::AbbreviationList& list = list_of(writing);
  const auto found = find_abbreviation(edge, list);
  if (found && (found->begin == edge.begin || continues_after(found->kind, edge, list)))
    return true;
  if (stands_inside_abbreviation(edge, list)) return true;
  if (found && found->kind == model::AbbreviationClass::kBeforeLower) return false;
  return is_initials(last_name(edge)) && goes_on_with_name(edge, list);
}

using Rule = bool(const Edge&, const Writing&);

// Cheap and frequent ones first; the answer does not depend on the order.
constexpr Rule* kRules[] = {comes_before_lower, comes_before_comma, is_abbreviation,    is_ordinal,
                            is_item_number,     stands_inside_word, goes_on_after_quote};

// Characters that end a paragraph inside a line: nothing goes on past them.
bool holds_separator(std::string_view space) {
  return space.find("\u2028") != space.npos || space.find("\u2029") != space.npos ||
         space.find("\u0085") != space.npos;
}

}  // namespace

const model::AbbreviationList& list_of(const Writing& writing) {
  static const model::AbbreviationList kNone;
  return writing.abbreviations == nullptr ? kNone : *writing.abbreviations;
}

bool goes_on(const Edge& edge, const Writing& writing) {
  const std::string_view space = edge.paragraph.substr(edge.spaces, edge.end - edge.spaces);
  if (holds_separator(space)) return false;
  return std::any_of(std::begin(kRules), std::end(kRules),
                     [&](Rule* rule) { return rule(edge, writing); });
}

}  // namespace sejajar::segment
