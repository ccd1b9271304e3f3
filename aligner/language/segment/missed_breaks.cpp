// Unicode ignores a period if the next letter is lower-case, and joins a sentence to a dash after
// it. Only marks before white space are examined, each once, so the time is linear. Lines inside a
// paragraph are mostly wrapped text. An item is recognized by its mark if the line before is
// complete or an item itself; a heading is a first line much shorter than the others that ends in a
// letter or digit.

#include <algorithm>

#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"
#include "language/segment/sentence_starts.h"

namespace sejajar::segment {
namespace {

// Calls `visit` with the offset after the white space after each `mark`, if there is any.
template <class Visit>
void after_each(std::string_view paragraph, std::string_view mark, Visit visit) {
  for (std::size_t at = paragraph.find(mark); at != paragraph.npos; at = paragraph.find(mark, at)) {
    at += mark.size();
    const std::size_t spaces = text::run_end(paragraph, at, is_closer);
    const std::size_t next = text::run_end(paragraph, spaces, text::is_space);
    if (next > spaces && next < paragraph.size()) visit(next, spaces > at);
  }
}

// Single letters do not count, because some are always capitals.
bool is_capital_starter(std::string_view paragraph, std::size_t at,
                        const model::AbbreviationList& list) {
  if (!is_upper(text::code_point_at(paragraph, at).value)) return false;
  const std::string_view word = paragraph.substr(at, text::run_end(paragraph, at, is_letter) - at);
  return text::code_point_at(word, 0).next < word.size() && list.starts_sentence(word);
}

// Calls `visit` with the offset of each long dash that touches a terminator before it, as in
// writing without spaces: ？——不
template <class Visit>
void at_each_dash(std::string_view paragraph, Visit visit) {
  for (const std::string_view dash : {"\u2014\u2014", "\u2015\u2015", "\u2500\u2500"}) {
    std::size_t at = paragraph.find(dash);
    // Invariant: all dashes before `at` have been visited.
    while (at != paragraph.npos) {
      if (at > 0 && is_terminator(text::code_point_before(paragraph, at).value)) visit(at);
      at = paragraph.find(dash, at + dash.size());
    }
  }
}

// Calls `visit` with the offset after the closing marks and the white space after each `stop`. A
// stop of ASCII needs the space.
template <class Visit>
void after_each_stop(std::string_view paragraph, std::string_view stop, Visit visit) {
  const bool spaced = stop.front() >= 0;
  for (std::size_t at = paragraph.find(stop); at != paragraph.npos; at = paragraph.find(stop, at)) {
    at = text::run_end(paragraph, at + stop.size(), is_terminator);
    if (paragraph.substr(at).starts_with(stop)) continue;
    const std::size_t spaces = text::run_end(paragraph, at, is_closer);
    const std::size_t next = text::run_end(paragraph, spaces, text::is_space);
    if (next < paragraph.size() && (next > spaces || !spaced)) visit(next);
  }
}

using text::code_point_at;
using text::code_point_before;

bool is_item(std::string_view line) {
  return after_bullet(line, 0) > 0 || after_item_mark(line, 0) > 0;
}

bool is_closed(std::string_view line) {
  const char32_t last = code_point_before(line, line.size()).value;
  return is_terminator(last) || is_closer(last) || is_pause(last);
}

// Whether `first` is a heading above `next` in a paragraph whose longest line has `longest` bytes.
bool is_heading(std::string_view first, std::string_view next, std::size_t longest) {
  const char32_t last = code_point_before(first, first.size()).value;
  return (is_letter(last) || is_digit(last)) && 2 * first.size() <= longest &&
         is_upper(code_point_at(next, 0).value);
}

}  // namespace

void add_missed_breaks(std::string_view paragraph, const Writing& writing, Offsets& breaks) {
  const std::size_t known = breaks.size();
  const auto add = [&](std::size_t next) { breaks.push_back(static_cast<std::uint32_t>(next)); };
  after_each(paragraph, ".", [&](std::size_t next, bool closed) {
    if (starts_after_period(paragraph, next) || starts_turn(paragraph, next, closed)) add(next);
  });
  for (const std::string_view mark : {"!", "?"}) {
    after_each(paragraph, mark, [&](std::size_t next, bool closed) {
      if (starts_turn(paragraph, next, closed)) add(next);
    });
  }
  after_each(paragraph, "\u2026", [&](std::size_t next, bool closed) {
    const std::size_t word = text::run_end(paragraph, next, is_opener);
    const bool capital = is_upper(text::code_point_at(paragraph, word).value);
    if (capital || starts_turn(paragraph, next, closed)) add(next);
  });
  after_each(paragraph, ";", [&](std::size_t next, bool) {
    if (is_capital_starter(paragraph, next, list_of(writing))) add(next);
  });
  for (const std::string& stop : writing.language.stops) after_each_stop(paragraph, stop, add);
  at_each_dash(paragraph, add);
  if (breaks.size() == known) return;
  std::sort(breaks.begin(), breaks.end());
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
}

void find_line_breaks(std::string_view paragraph, Offsets& breaks) {
  breaks.clear();
  if (paragraph.find_first_of("\r\n") == paragraph.npos) return;
  std::vector<ByteRange> lines;
  std::size_t longest = 0;
  for (const ByteRange& line : text::lines(paragraph)) {
    const ByteRange trimmed = text::trim(paragraph, line);
    if (trimmed.begin == trimmed.end) continue;
    lines.push_back(trimmed);
    longest = std::max<std::size_t>(longest, trimmed.end - trimmed.begin);
  }
  const auto text_of = [&](const ByteRange& line) {
    return paragraph.substr(line.begin, line.end - line.begin);
  };
  // Invariant: `in_list` is whether the sentence before line k belongs to an item.
  bool in_list = !lines.empty() && is_item(text_of(lines.front()));
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const std::string_view before = text_of(lines[k - 1]);
    const std::string_view line = text_of(lines[k]);
    const bool item = is_item(line) && (in_list || is_closed(before));
    if (item || (k == 1 && !in_list && is_heading(before, line, longest))) {
      breaks.push_back(lines[k].begin);
    }
    in_list = item || (in_list && !is_closed(line));
  }
}

}  // namespace sejajar::segment
