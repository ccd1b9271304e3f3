#include "language/segment/initials.h"

#include <algorithm>

#include "ground/text/utf8.h"
#include "language/segment/characters.h"
#include "language/segment/find_abbreviation.h"

namespace sejajar::segment {

namespace {

// The number of letters of `word`, if it is of a script without capitals; else 0.
std::size_t caseless_letters(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t k = 0; k < word.size();) {
    const text::CodePoint c = text::code_point_at(word, k);
    if (!is_caseless(c.value) || (letters == 0 && is_mark(c.value))) return 0;
    if (!is_mark(c.value)) ++letters;
    k = c.next;
  }
  return letters;
}

// In Arabic and Tifinagh writing, single letters are words.
bool is_single_initial(std::string_view word) {
  const text::CodePoint c = text::code_point_at(word, 0);
  const bool is_word =
      (c.value >= 0x600 && c.value < 0x700) || (c.value >= 0x2D30 && c.value < 0x2D80);
  return c.next == word.size() && !is_word && caseless_letters(word) == 1;
}

// "א.", "बी.बी.सी.": a letter, or names of letters with a period each.
bool is_caseless_initials(std::string_view word) {
  if (word.find('.') == word.npos) return is_single_initial(word);
  std::size_t end = 0;
  for (std::size_t begin = 0; begin <= word.size(); begin = end + 1) {
    end = std::min(word.find('.', begin), word.size());
    const std::size_t letters = caseless_letters(word.substr(begin, end - begin));
    if (letters == 0 || letters > 2) return false;
  }
  return true;
}

// Whether two neighbouring words are initials: names of letters, one of them of a single one.
bool are_initials(std::string_view a, std::string_view b) {
  const std::size_t first = caseless_letters(a);
  const std::size_t second = caseless_letters(b);
  return first > 0 && second > 0 && first + second < 4;
}

}  // namespace

bool is_initials(std::string_view word) {
  if (is_caseless_initials(word)) return true;
  std::size_t letters = 0;
  // Invariant: `word` up to `k` has this form, with `letters` letters since the last period.
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

bool is_among_initials(const Boundary& boundary) {
  const std::string_view word = boundary.bare_word();
  if (!boundary.ends_in_period() || caseless_letters(word) == 0) return false;
  const std::string_view next = boundary.next_word();
  const std::string_view rest = boundary.paragraph.substr(boundary.next + next.size());
  if (rest.starts_with('.') && are_initials(word, next)) return true;
  const std::string_view sentence =
      boundary.paragraph.substr(boundary.begin, boundary.word - boundary.begin);
  std::string_view before = word_before(sentence, sentence.size());
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  return are_initials(before, word);
}

}  // namespace sejajar::segment
