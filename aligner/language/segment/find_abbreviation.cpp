#include "language/segment/find_abbreviation.h"

#include <string>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

using Class = std::optional<model::AbbreviationClass>;
using Found = std::optional<FoundAbbreviation>;

constexpr std::size_t kLongestPart = 64;  // bytes of a word before the last one

Class find_key(const std::string& key, const model::AbbreviationList& list) {
  if (const Class found = list.find(key)) return found;
  const std::string lower = with_lower_start(key);
  const bool initial = text::code_point_at(key, 0).next + 1 == key.size();
  return initial ? std::nullopt : list.find(lower);
}

// Returns the begin of the part of `word` after its last apostrophe, hyphen or slash; 0 if none.
std::size_t last_part(std::string_view word) {
  std::size_t begin = 0;
  for (const std::string_view joint : {"'", "\u2019", "-", "/", "(", "\u2013"}) {
    const std::size_t at = word.rfind(joint);
    if (at != word.npos) begin = std::max(begin, at + joint.size());
  }
  return begin;
}

// Finds the longest entry of two words or more.
Found find_phrase(const Boundary& boundary, const model::AbbreviationList& list) {
  Found found;
  std::string key = std::string(boundary.bare_word()) + ".";
  if (!list.ends_phrase(key)) return found;
  const std::string_view sentence =
      boundary.paragraph.substr(boundary.begin, boundary.word - boundary.begin);
  std::size_t end = sentence.size();
  // Invariant: `key` is the last `words` - 1 words up to the period, separated by single spaces.
  for (std::size_t words = 2; words <= list.longest(); ++words) {
    const std::string_view before = word_before(sentence, end);
    if (before.empty()) break;
    key = std::string(before) + " " + key;
    end = static_cast<std::size_t>(before.data() - sentence.data());
    if (const Class longer = find_key(key, list)) found = {*longer, boundary.begin + end};
  }
  return found;
}

}  // namespace

std::string_view word_before(std::string_view text, std::size_t end) {
  end = text::run_begin(text, 0, end, text::is_space);
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestPart) {
    const text::CodePoint c = text::code_point_before(text, begin);
    if (text::is_space(c.value) || is_only_opener(c.value)) break;
    begin = c.next;
  }
  return text.substr(begin, end - begin);
}

std::optional<FoundAbbreviation> find_abbreviation(const Boundary& boundary,
                                                   const model::AbbreviationList& list) {
  if (list.size() == 0) return std::nullopt;
  if (const Found phrase = find_phrase(boundary, list)) return phrase;
  const std::string word = std::string(boundary.bare_word()) + ".";
  if (const Class found = find_key(word, list)) return FoundAbbreviation{*found, boundary.word};
  const std::size_t part = last_part(word);
  if (part == 0) return std::nullopt;
  const Class found = find_key(word.substr(part), list);
  if (!found) return std::nullopt;
  return FoundAbbreviation{*found, boundary.word + part};
}

bool is_inside_abbreviation(const Boundary& boundary, const model::AbbreviationList& list) {
  if (list.longest() < 2) return false;
  std::size_t end = boundary.next;
  std::size_t period = boundary.next;
  // Invariant: `period` is the last period before `end` in the next word.
  while (end < boundary.paragraph.size() && end - boundary.next < kLongestPart) {
    const text::CodePoint c = text::code_point_at(boundary.paragraph, end);
    if (text::is_space(c.value)) break;
    if (c.value == '.') period = end;
    end = c.next;
  }
  if (period == boundary.next) return false;
  Boundary longer = boundary;
  longer.word = boundary.next;
  longer.terminators = period;
  return find_phrase(longer, list).has_value();
}

}  // namespace sejajar::segment
