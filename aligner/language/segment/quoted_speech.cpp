// What stands after closing quotes and brackets: the rest of the sentence that holds them, or the
// next one. Words listed for the language tell, and where the opening mark stood.

#include "language/segment/quoted_speech.h"

#include <cstdint>

#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/segment/characters.h"

namespace sejajar::segment {

namespace {

using text::code_point_at;
using text::code_point_before;
using text::CodePoint;

constexpr std::size_t kLongestClause = 96;   // bytes
constexpr std::size_t kLongestQuote = 1024;  // bytes, so that long runs of quotes stay linear

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

// The words at the edge up to the next punctuation mark; empty if there are too many of them.
std::string_view clause_after(const Edge& edge) {
  std::size_t end = edge.end;
  while (end - edge.end <= kLongestClause) {
    const CodePoint c = code_point_at(edge.paragraph, end);
    if (ends_clause(c.value)) return edge.paragraph.substr(edge.end, end - edge.end);
    end = c.next;
  }
  return {};
}

// "Maria asked", 老人喊道; what a colon follows leads to the next quotation.
bool tells_speaker(const Edge& edge, const Writing& writing) {
  const model::WordSet& speech = writing.abbreviations->words().speech;
  if (speech.empty()) return false;
  const std::string_view clause = clause_after(edge);
  const CodePoint mark = code_point_at(edge.paragraph, edge.end + clause.size());
  if (is_colon(mark.value)) return false;
  if (writing.language.joiner.empty()) {
    const bool pause = is_comma(mark.value);
    const bool resumed = is_only_opener(code_point_at(edge.paragraph, mark.next).value);
    return (!pause || resumed) && speech.ends(clause);
  }
  const std::size_t space = clause.find_last_of(' ');
  return space != clause.npos && speech.contains(clause.substr(space + 1));
}

// What stands before the last opening mark of the sentence.
enum class Opened { kNowhere, kAtPause, kAfterColon, kInClause };

Opened opened_where(const Edge& edge) {
  const std::size_t reach =
      edge.terminators > edge.begin + kLongestQuote ? edge.terminators - kLongestQuote : edge.begin;
  CodePoint c{0, edge.terminators};
  // No opening mark stands between `c.next` and the terminators.
  do {
    if (c.next <= reach) return Opened::kNowhere;
    c = code_point_before(edge.paragraph, c.next);
  } while (!is_only_opener(c.value));
  const ByteRange before = text::trim(
      edge.paragraph, {static_cast<std::uint32_t>(edge.begin), static_cast<std::uint32_t>(c.next)});
  if (before.begin == before.end) return Opened::kAtPause;
  const char32_t last = code_point_before(edge.paragraph, before.end).value;
  if (is_colon(last)) return Opened::kAfterColon;
  const bool pause = is_terminator(last) || is_closer(last) || is_comma(last);
  return pause ? Opened::kAtPause : Opened::kInClause;
}

}  // namespace

bool goes_on_after_quote(const Edge& edge, const Writing& writing) {
  if (edge.closers == edge.spaces) return false;
  const Opened opened = opened_where(edge);
  if (opened == Opened::kAfterColon) return false;
  const bool quoted = is_quote(code_point_before(edge.paragraph, edge.spaces).value);
  if (quoted && writing.abbreviations != nullptr) {
    const model::LanguageWords& words = writing.abbreviations->words();
    const std::string_view rest = edge.paragraph.substr(edge.end);
    if (words.continuers.begins(rest) && !words.starters.begins(rest)) return true;
    if (tells_speaker(edge, writing)) return true;
  }
  // A full stop inside quotes mostly ends the sentence around them as well.
  const bool stopped = quoted && edge.terminator_run().ends_with("\u3002");
  const bool unspaced = writing.language.joiner.empty() && edge.spaces == edge.end;
  return unspaced && !stopped && opened == Opened::kInClause;
}

}  // namespace sejajar::segment
