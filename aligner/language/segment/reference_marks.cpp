// Marks that refer to notes are glued to the end of a sentence and belong to it: "It rained.[5]
// Then", "It rained.¹ Then".

#include <algorithm>
#include <cctype>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"

namespace sejajar::segment {
namespace {

constexpr std::size_t kLongestNumber = 3;  // digits or letters

bool is_superscript(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The end of the mark in brackets at `at`, such as [5] or [a]; `at` if there is none.
std::size_t after_bracketed(std::string_view paragraph, std::size_t at) {
  if (at >= paragraph.size() || paragraph[at] != '[') return at;
  std::size_t end = at + 1;
  while (end < paragraph.size() && is_plain(paragraph[end])) ++end;
  const std::size_t size = end - at - 1;
  const bool closed = end < paragraph.size() && paragraph[end] == ']';
  return closed && size > 0 && size <= kLongestNumber ? end + 1 : at;
}

/// The end of the plain number at `at` if that can only be a reference: after a period and a word
/// of small letters, before a capital; `at` otherwise.
std::size_t after_number(std::string_view paragraph, std::size_t at) {
  constexpr std::size_t kShortest = 4;  // bytes of the word: shorter ones may be abbreviations
  std::size_t end = at;
  while (end < paragraph.size() && end - at <= kLongestNumber &&
         std::isdigit(static_cast<unsigned char>(paragraph[end])) != 0) {
    ++end;
  }
  if (end == at || end - at > kLongestNumber || at == 0 || paragraph[at - 1] != '.') return at;
  const std::size_t word = text::run_begin(paragraph, 0, at - 1, is_lower);
  const std::size_t next = text::run_end(paragraph, end, text::is_space);
  const bool capital =
      next > end && next < paragraph.size() && is_upper(text::code_point_at(paragraph, next).value);
  return at - 1 - word >= kShortest && capital ? end : at;
}

}  // namespace

std::size_t after_references(std::string_view paragraph, std::size_t end) {
  if (end == 0 || text::is_space(text::code_point_before(paragraph, end).value)) return end;
  std::size_t marks = end;
  for (std::size_t last = paragraph.size() + 1; marks != last;) {
    last = marks;
    marks = text::run_end(paragraph, after_bracketed(paragraph, marks), is_superscript);
  }
  if (marks == end) marks = after_number(paragraph, end);
  const std::size_t next = text::run_end(paragraph, marks, text::is_space);
  return marks > end && (next > marks || next == paragraph.size()) ? next : end;
}

void add_reference_breaks(std::string_view paragraph, std::vector<std::uint32_t>& candidates) {
  for (std::size_t at = 0; at < paragraph.size();) {
    const text::CodePoint c = text::code_point_at(paragraph, at);
    at = c.next;
    if (!is_terminator(c.value)) continue;
    const std::size_t end = text::run_end(paragraph, at, is_terminator);
    const std::size_t after = after_references(paragraph, end);
    if (after == end || after == paragraph.size()) continue;
    const auto first = std::lower_bound(candidates.begin(), candidates.end(), end);
    const auto last = std::upper_bound(first, candidates.end(), after);
    candidates.insert(candidates.erase(first, last), static_cast<std::uint32_t>(end));
    at = after;
  }
}

}  // namespace sejajar::segment
