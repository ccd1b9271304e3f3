// Quotes are assigned to the sentence before or after a break. Text after closing quotes and
// brackets continues the sentence or begins the next one, depending on the listed words of the
// language and on the position of the opening mark.

#include <algorithm>
#include <cstdint>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/break_rules.h"
#include "language/segment/characters.h"

namespace sejajar::segment {
namespace {

using text::code_point_at;
using text::code_point_before;
using text::CodePoint;

// A straight quote closes a quotation if an odd number of them precede it in the sentence. Longer
// sentences are not examined, to keep a text of quotes alone linear.
bool is_odd(std::string_view sentence, char quote) {
  constexpr std::size_t kLongest = 1024;
  return sentence.size() <= kLongest &&
         std::count(sentence.begin(), sentence.end(), quote) % 2 == 1;
}

// Returns the offset after the closing marks at `at` and the white space after them; `at` itself if
// a mark touches a letter or digit, because it may open the next sentence.
std::size_t after_closers(std::string_view paragraph, std::size_t begin, std::size_t at) {
  std::size_t end = at;
  while (end < paragraph.size()) {
    const CodePoint c = code_point_at(paragraph, end);
    const bool straight = c.value == '"';
    if (!is_closer(c.value) || is_only_opener(c.value) || c.value == '\'' ||
        (straight && !is_odd(paragraph.substr(begin, end - begin), '"'))) {
      break;
    }
    end = c.next;
  }
  if (end == at) return at;
  const char32_t follower = code_point_at(paragraph, end).value;
  if (is_letter(follower) || is_digit(follower)) return at;
  return text::run_end(paragraph, end, text::is_space);
}

// Whether the straight quote before `end`, after a terminator, opens the next sentence, which it
// touches: all quotes before it are closed. Counts from the begin of a short paragraph, because a
// quotation can span several sentences.
bool is_straight_opener(std::string_view paragraph, std::size_t begin, std::size_t end) {
  constexpr std::size_t kShort = 4096;
  const std::size_t from = end <= kShort ? 0 : begin;
  const std::string_view before = paragraph.substr(from, end - 1 - from);
  const char32_t last = code_point_before(before, before.size()).value;
  return is_terminator(last) && is_letter(code_point_at(paragraph, end).value) &&
         before.size() <= kShort && std::count(before.begin(), before.end(), '"') % 2 == 0;
}

// Returns the begin of the combining marks before `end` if they stand after white space: Unicode
// breaks after them, but in old encodings of Burmese they begin the next word. Else `end`.
std::size_t without_marks(std::string_view paragraph, std::size_t begin, std::size_t end) {
  const std::size_t at = text::run_begin(paragraph, begin, end, is_mark);
  const bool own = at > begin && text::is_space(code_point_before(paragraph, at).value);
  return own ? at : end;
}

bool is_ellipsis_mark(char32_t c) {
  return c == '.' || c == 0x2026;
}

// Returns the begin of the ellipsis before `end` if it starts the next sentence ("He sat. ...And
// then"), else `end`.
std::size_t without_ellipsis(std::string_view paragraph, std::size_t begin, std::size_t end) {
  const std::size_t at = text::run_begin(paragraph, begin, end, is_ellipsis_mark);
  const bool own = at > begin && text::is_space(code_point_before(paragraph, at).value);
  return own ? at : end;
}

constexpr std::size_t kLongestClause = 96;   // bytes
constexpr std::size_t kLongestQuote = 1024;  // bytes, which keeps long runs of quotes linear

bool ends_clause(char32_t c) {
  constexpr std::u32string_view kMarks = U",;:\u2026\u3001\uFF0C\uFF1A\uFF1B";
  return c == 0 || is_terminator(c) || is_quote(c) || kMarks.find(c) != kMarks.npos;
}

bool is_colon(char32_t c) {
  return c == ':' || c == 0xFF1A;
}

bool is_comma(char32_t c) {
  return c == ',' || c == 0x3001 || c == 0xFF0C;
}

// The words after the boundary up to the next punctuation mark; empty if they are too long.
std::string_view clause_after(const Boundary& boundary) {
  std::size_t end = boundary.end;
  while (end - boundary.end <= kLongestClause) {
    const CodePoint c = code_point_at(boundary.paragraph, end);
    if (ends_clause(c.value)) return boundary.paragraph.substr(boundary.end, end - boundary.end);
    end = c.next;
  }
  return {};
}

// "Maria asked", 老人喊道; a clause before a colon introduces the next quotation.
bool names_speaker(const Boundary& boundary, const Writing& writing) {
  const model::WordSet& speech = writing.abbreviations->words().speech;
  if (speech.empty()) return false;
  const std::string_view clause = clause_after(boundary);
  const CodePoint mark = code_point_at(boundary.paragraph, boundary.end + clause.size());
  if (is_colon(mark.value)) return false;
  if (writing.language.joiner.empty()) {
    const bool pause = is_comma(mark.value);
    const bool resumed = is_only_opener(code_point_at(boundary.paragraph, mark.next).value);
    return (!pause || resumed) && speech.ends(clause);
  }
  const std::size_t space = clause.find_last_of(' ');
  return space != clause.npos && speech.contains(clause.substr(space + 1));
}

// The text before the last opening mark of the sentence.
enum class Opened { kNowhere, kAtPause, kAfterColon, kInClause };

Opened opened_where(const Boundary& boundary) {
  const std::size_t reach = boundary.terminators > boundary.begin + kLongestQuote
                                ? boundary.terminators - kLongestQuote
                                : boundary.begin;
  CodePoint c{0, boundary.terminators};
  // Invariant: there is no opening mark between `c.next` and the terminators.
  do {
    if (c.next <= reach) return Opened::kNowhere;
    c = code_point_before(boundary.paragraph, c.next);
  } while (!is_only_opener(c.value));
  const ByteRange before =
      text::trim(boundary.paragraph,
                 {static_cast<std::uint32_t>(boundary.begin), static_cast<std::uint32_t>(c.next)});
  if (before.begin == before.end) return Opened::kAtPause;
  const char32_t last = code_point_before(boundary.paragraph, before.end).value;
  if (is_colon(last)) return Opened::kAfterColon;
  const bool pause = is_terminator(last) || is_closer(last) || is_comma(last);
  return pause ? Opened::kAtPause : Opened::kInClause;
}

}  // namespace

std::size_t place_quotes(std::string_view paragraph, std::size_t begin, std::size_t end) {
  if (end >= paragraph.size() || end <= begin) return end;
  const char32_t last = code_point_before(paragraph, end).value;
  const char32_t next = code_point_at(paragraph, end).value;
  if (is_mark(last)) return without_marks(paragraph, begin, end);
  if (is_only_opener(last) && !text::is_space(next))
    return text::run_begin(paragraph, begin, end, is_only_opener);
  if (last == '"' && is_straight_opener(paragraph, begin, end)) return end - 1;
  if (is_closer(next) && !is_only_opener(next)) return after_closers(paragraph, begin, end);
  if (is_ellipsis_mark(last) && is_letter(next)) return without_ellipsis(paragraph, begin, end);
  return end;
}

bool joins_after_quote(const Boundary& boundary, const Writing& writing) {
  if (boundary.closers == boundary.spaces) return false;
  const Opened opened = opened_where(boundary);
  if (opened == Opened::kAfterColon) return false;
  const bool quoted = is_quote(code_point_before(boundary.paragraph, boundary.spaces).value);
  if (quoted && writing.abbreviations != nullptr) {
    const model::LanguageWords& words = writing.abbreviations->words();
    const std::string_view rest = boundary.paragraph.substr(boundary.end);
    if (words.continuers.begins(rest) && !words.starters.begins(rest)) return true;
    if (names_speaker(boundary, writing)) return true;
  }
  // "가요."라고 했다: a particle
  const char32_t next = code_point_at(boundary.paragraph, boundary.end).value;
  if (!writing.language.joiner.empty() && boundary.spaces == boundary.end && is_letter(next) &&
      !is_upper(next)) {
    return true;
  }
  // A full stop inside quotes usually ends the surrounding sentence as well.
  const bool stopped = quoted && boundary.terminator_run().ends_with("\u3002");
  const bool unspaced = writing.language.joiner.empty() && boundary.spaces == boundary.end;
  return unspaced && !stopped && opened == Opened::kInClause;
}

}  // namespace sejajar::segment
