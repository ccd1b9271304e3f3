// The rules that join what Unicode's sentence breaks cut, in one table. Each looks at one edge; the
// sentence goes on if any of them says so. What differs between languages comes in as data.

#include "segment/break_rules.h"

#include <algorithm>
#include <iterator>

#include "segment/characters.h"
#include "segment/find_abbreviation.h"
#include "text/utf8.h"
#include "text/white_space.h"

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

// "etc. and so on", "Why? he asked"; but mRNA and iPhone may begin a sentence.
bool comes_before_lower(const Edge& edge, const Writing&) {
  return is_lower(edge.after) && !is_mixed_case(edge.next_word());
}

// « Va ! », dit-il
bool comes_before_comma(const Edge& edge, const Writing&) {
  constexpr std::u32string_view kCommas = U",;:\u060C\u061B\u3001\uFF0C\uFF1A\uFF1B";
  return kCommas.find(text::code_point_at(edge.paragraph, edge.end).value) != kCommas.npos;
}

// "1. Introduction", "IV. Results", "a. first": the number of an item belongs to it.
bool is_item_number(const Edge& edge, const Writing&) {
  if (!edge.ends_in_period() || edge.word != edge.begin) return false;
  const std::string_view word = edge.bare_word();
  if (word.size() <= 3 && all_of(word, is_digit)) return true;
  return word.size() <= 5 && word.find_first_not_of("IVXLC") == word.npos;
}

// "3. Oktober"
bool is_ordinal(const Edge& edge, const Writing& writing) {
  const std::string_view word = edge.bare_word();
  const auto digits = static_cast<std::size_t>(writing.language.ordinal_digits);
  return edge.ends_in_period() && edge.next == edge.end && !word.empty() && word.size() <= digits &&
         all_of(word, is_digit);
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

// Returns whether the word before that of `edge` ends in a digit.
bool follows_number(const Edge& edge) {
  const std::string_view before = edge.paragraph.substr(edge.begin, edge.word - edge.begin);
  const ByteRange trimmed = text::trim(before, {0, static_cast<std::uint32_t>(before.size())});
  return is_digit(text::code_point_before(before, trimmed.end).value);
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
    case model::AbbreviationClass::kBeforeLower:
      return is_digit(edge.after);
  }
  return false;
}

// "Dr. Hart", "No. 5", "J. K. Rowling"
bool is_abbreviation(const Edge& edge, const Writing& writing) {
  static const model::AbbreviationList kNone;
  if (!edge.ends_in_period()) return false;
  const auto& list = writing.abbreviations == nullptr ? kNone : *writing.abbreviations;
  const auto kind = find_abbreviation(edge, list);
  if (kind && continues_after(*kind, edge, list)) return true;
  if (stands_inside_abbreviation(edge, list)) return true;
  if (kind == model::AbbreviationClass::kBeforeLower) return false;
  return is_initials(edge.bare_word()) && goes_on_with_name(edge, list);
}

using Rule = bool(const Edge&, const Writing&);

// Cheap and frequent ones first; the answer does not depend on the order.
constexpr Rule* kRules[] = {comes_before_lower, comes_before_comma, is_abbreviation,
                            is_ordinal,         is_item_number,     stands_inside_word};

// Characters that end a paragraph inside a line: nothing goes on past them.
bool holds_separator(std::string_view space) {
  return space.find("\u2028") != space.npos || space.find("\u2029") != space.npos ||
         space.find("\u0085") != space.npos;
}

}  // namespace

bool goes_on(const Edge& edge, const Writing& writing) {
  const std::string_view space = edge.paragraph.substr(edge.spaces, edge.end - edge.spaces);
  if (holds_separator(space)) return false;
  return std::any_of(std::begin(kRules), std::end(kRules),
                     [&](Rule* rule) { return rule(edge, writing); });
}

}  // namespace sejajar::segment
