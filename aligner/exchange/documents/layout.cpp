// How a plain text is laid out: a paragraph or sentence on each line, or lines wrapped at a margin.

#include "exchange/documents/layout.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "exchange/documents/layout_line.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {
namespace {

/// What the lines of a text have in common.
struct Habits {
  std::size_t pairs = 0;       ///< lines with text right after one another
  std::size_t goes_on = 0;     ///< of these, the first certainly goes on in the second
  std::size_t unfinished = 0;  ///< the first does not end a sentence
  std::size_t full = 0;        ///< the first is unfinished, and the next word does not fit on it
};

/// Whether a sentence ends before the last character of `line`.
bool has_sentence_end(std::string_view line) {
  for (std::size_t at = 0; at + 1 < line.size();) {
    const text::CodePoint c = text::code_point_at(line, at);
    const bool stop = u_hasBinaryProperty(static_cast<UChar32>(c.value), UCHAR_S_TERM);
    if (stop && c.next < line.size() && (c.value >= 0x80 || line[c.next] == ' ')) return true;
    at = c.next;
  }
  return false;
}

/// Lines without letters, such as page numbers, do not count.
Habits habits_of(const std::vector<LayoutLine>& lines, std::size_t full) {
  Habits habits;
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const LayoutLine& line = lines[k - 1];
    if (!has_letter(line.text) || !has_letter(lines[k].text)) continue;
    ++habits.pairs;
    habits.goes_on += goes_on(line.text, lines[k].text);
    if (ends_sentence(line.text)) continue;
    ++habits.unfinished;
    habits.full += overflows(width_with_word(line, lines[k]), full);
  }
  return habits;
}

/// The lines but the last one in which another sentence begins.
std::size_t lines_with_sentence_ends(const std::vector<LayoutLine>& lines) {
  std::size_t count = 0;
  for (std::size_t k = 1; k < lines.size(); ++k) count += has_sentence_end(lines[k - 1].text);
  return count;
}

bool has_wrapped_lines(const std::vector<LayoutLine>& lines) {
  constexpr std::size_t kFewest = 5;
  constexpr std::size_t kNarrowest = 20;  // columns; shorter lines are lists of words
  const std::size_t full = full_width(lines);
  if (full < kNarrowest) return false;
  const Habits habits = habits_of(lines, full);
  if (habits.unfinished < kFewest) return false;
  const std::size_t inside = lines_with_sentence_ends(lines);
  const bool filled = habits.full * 10 >= habits.unfinished * 9;
  const bool mostly_goes_on = habits.goes_on >= kFewest && habits.goes_on * 3 >= habits.pairs;
  // Sentences in small letters and without stops, one per line, go on nowhere.
  if (mostly_goes_on && (inside * 10 >= habits.pairs || filled)) return true;
  // Scripts without small letters. Lines of any other kind differ in length.
  return filled && habits.unfinished * 2 >= habits.pairs && inside > 0;
}

/// Whether most lines are in blocks longer than paragraphs are.
bool has_few_blanks(const std::vector<LayoutLine>& lines) {
  constexpr std::size_t kLongest = 15;
  std::size_t all = 0, in_long = 0, block = 0;
  const auto end_block = [&] {
    all += block;
    if (block > kLongest) in_long += block;
    block = 0;
  };
  for (const LayoutLine& line : lines) {
    if (line.text.empty()) end_block();
    block += !line.text.empty();
  }
  end_block();
  return in_long * 2 > all;
}

/// The indent of most lines.
std::size_t usual_indent(const std::vector<LayoutLine>& lines) {
  std::vector<std::size_t> indents;
  for (const LayoutLine& line : lines) {
    if (!line.text.empty()) indents.push_back(line.indent);
  }
  if (indents.empty()) return 0;
  const auto middle = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 2);
  std::nth_element(indents.begin(), middle, indents.end());
  return *middle;
}

}  // namespace

ParagraphEnd find_layout(std::string_view text) {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  const auto lines = layout_lines(text.substr(0, text::boundary_before(text, kSample)));
  if (!has_wrapped_lines(lines)) return ParagraphEnd::kLine;
  return has_few_blanks(lines) ? ParagraphEnd::kWrapped : ParagraphEnd::kBlank;
}

void separate_wrapped_paragraphs(std::string& text) {
  const std::vector<LayoutLine> lines = layout_lines(text);
  const std::size_t full = full_width(lines);
  const std::size_t indent = usual_indent(lines);
  std::string separated;
  std::size_t copied = 0;
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const LayoutLine& line = lines[k - 1];
    const LayoutLine& next = lines[k];
    if (line.text.empty() || next.text.empty() || goes_on(line.text, next.text)) continue;
    const std::size_t width = width_with_word(line, next);
    const bool ends = ends_sentence(line.text);
    const bool heading = !ends && width * 5 < full * 3;
    const bool indented = ends && next.indent > indent + 1;
    if (!heading && !indented && !(ends && !overflows(width, full))) continue;
    separated.append(text, copied, next.range.begin - copied).append("\n");
    copied = next.range.begin;
  }
  separated.append(text, copied);
  text = std::move(separated);
}

void join_lines(std::string& text) {
  const std::vector<LayoutLine> lines = layout_lines(text);
  std::string joined;
  std::size_t copied = 0;
  for (std::size_t k = 1; k < lines.size(); ++k) {
    const std::string_view line = lines[k - 1].text, next = lines[k].text;
    if (line.empty() || next.empty()) continue;
    const bool unspaced = is_unspaced(text::code_point_before(line, line.size()).value) &&
                          is_unspaced(text::code_point_at(next, 0).value);
    const auto end = static_cast<std::size_t>(line.data() - text.data()) + line.size();
    joined.append(text, copied, end - copied).append(unspaced ? "" : "\n");
    copied = static_cast<std::size_t>(next.data() - text.data());
  }
  joined.append(text, copied);
  text = std::move(joined);
}

}  // namespace sejajar::documents
