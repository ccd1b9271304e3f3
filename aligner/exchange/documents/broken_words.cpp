// Words as printed pages break them.

#include "exchange/documents/broken_words.h"

#include <unicode/uchar.h>

#include <array>
#include <unordered_set>
#include <vector>

#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

constexpr std::array<std::string_view, 3> kHyphens = {"-", "\u2010", "\u00AD"};

bool is_small(char32_t c) {
  return u_islower(static_cast<UChar32>(c));
}

char32_t first_of(std::string_view text) {
  return text.empty() ? U' ' : text::code_point_at(text, 0).value;
}

char32_t last_of(std::string_view text) {
  return text.empty() ? U' ' : text::code_point_before(text, text.size()).value;
}

/// The size of the hyphen at the end of `line`; 0 if there is none after a letter or digit.
std::size_t hyphen_at_end(std::string_view line) {
  for (const std::string_view hyphen : kHyphens) {
    if (!line.ends_with(hyphen)) continue;
    const char32_t before = last_of(line.substr(0, line.size() - hyphen.size()));
    return u_isalnum(static_cast<UChar32>(before)) ? hyphen.size() : 0;
  }
  return 0;
}

/// Whether `c` belongs to a word: a letter, a digit or a hyphen.
bool is_in_word(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) || c == U'-' || c == 0x2010;
}

/// The words of `text`, hyphens in them included.
std::unordered_set<std::string> words_of(std::string_view text) {
  std::unordered_set<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text::run_end(text, at, is_in_word);
    if (end > at) words.emplace(text.substr(at, end - at));
    at = text::code_point_at(text, end).next;
  }
  return words;
}

std::string_view last_word(std::string_view text) {
  return text.substr(text::run_begin(text, 0, text.size(), is_in_word));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text::run_end(text, 0, is_in_word));
}

/// A line of the text without white space at its ends.
std::string_view line_of(std::string_view text, const ByteRange& range) {
  return text::trimmed(text.substr(range.begin, range.end - range.begin));
}

}  // namespace

std::size_t join_broken_words(std::string& text) {
  constexpr std::size_t kLeastWord = 4;  // bytes; shorter ones are syllables, too
  const std::vector<ByteRange> ranges = text::lines(text);
  std::unordered_set<std::string> words;
  std::string joined;
  std::size_t count = 0;
  std::size_t begin = 0;  // of the rest of the text
  // Invariant: `joined` is the text before `begin`.
  for (std::size_t k = 0; k + 1 < ranges.size(); ++k) {
    const std::string_view line = line_of(text, ranges[k]);
    const std::string_view next = line_of(text, ranges[k + 1]);
    const std::size_t hyphen = hyphen_at_end(line);
    if (hyphen == 0 || !u_isalnum(static_cast<UChar32>(first_of(next)))) continue;
    const auto line_end = static_cast<std::size_t>(line.data() - text.data()) + line.size();
    const auto next_begin = static_cast<std::size_t>(next.data() - text.data());
    if (line_end < begin + hyphen) continue;  // the line is a part of a word joined before
    if (count++ == 0) words = words_of(text);
    const std::string head(last_word(line.substr(0, line.size() - hyphen)));
    const std::string tail(first_word(next));
    const bool whole = words.contains(head + tail);
    const bool soft = line.ends_with("\u00AD");
    const bool two_words = head.size() >= kLeastWord && tail.size() >= kLeastWord &&
                           words.contains(head) && words.contains(tail);
    const bool compound = !whole && (two_words || words.contains(head + "-" + tail));
    const bool stays = !soft && (compound || !is_small(first_of(next)));
    joined.append(text, begin, line_end - begin - (stays ? 0 : hyphen));
    const std::string_view rest = next.substr(0, next.find(' '));  // with its punctuation
    joined.append(rest);
    begin = next_begin + rest.size();
    if (rest.size() == next.size() || hyphen_at_end(rest) > 0) continue;
    joined += '\n';
    ++begin;
  }
  if (count == 0) return 0;
  joined.append(text, begin);
  text = std::move(joined);
  return count;
}

}  // namespace sejajar::documents
