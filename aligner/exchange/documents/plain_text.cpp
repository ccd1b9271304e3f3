// Plain text, and what only looks like it.

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <vector>

#include "exchange/documents/broken_words.h"
#include "exchange/documents/encoding.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/layout.h"
#include "exchange/documents/page_heads.h"
#include "ground/files/place.h"
#include "ground/text/ascii.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

/// Marks of a kind of markup; a text with several of them is taken to be in it.
struct Signs {
  std::string_view kind;
  std::vector<std::string_view> at_line_start;
  std::vector<std::string_view> anywhere;
};

const std::array kSigns = {
    Signs{"wiki text",
          {"== ", "=== ", "{|", "{{", "[[File:", "[[Category:"},
          {"[[", "'''", "{{", "<ref"}},
    Signs{"Markdown",
          {"# ", "## ", "### ", "```", "> "},
          {"](http", "](/", "](#", "**", "![", "|---"}},
    Signs{"LaTeX",
          {"\\section", "\\begin{", "\\documentclass", "\\chapter"},
          {"\\emph{", "\\textbf{", "\\cite{"}},
    Signs{"HTML",
          {"<p>", "<div", "<br", "<td", "<li", "<h1", "<h2"},
          {"</p>", "</div>", "</li>", "</td>", "&nbsp;"}},
};

/// The beginning of a text.
struct Sample {
  std::string_view text;
  std::vector<std::string_view> lines;   // without blank ones
  std::vector<std::string_view> marked;  // those that begin with no letter or digit, as signs do
};

Sample sample_of(std::string_view text) {
  constexpr std::size_t kSample = std::size_t{16} << 10;
  constexpr std::size_t kMostLines = 200;
  Sample sample;
  text = text.substr(0, text::boundary_before(text, kSample));
  for (const ByteRange& range : text::lines(text)) {
    const std::string_view line = text::trimmed(text.substr(range.begin, range.end - range.begin));
    if (line.empty()) continue;
    sample.text = text.substr(0, range.end);
    sample.lines.push_back(line);
    const char first = line.front();
    if (!text::is_ascii_letter(first) && !(first >= '0' && first <= '9') && first >= 0) {
      sample.marked.push_back(line);
    }
    if (sample.lines.size() == kMostLines) break;
  }
  return sample;
}

/// How many different signs of `signs` are in `sample`.
std::size_t signs_in(const Sample& sample, const Signs& signs) {
  const auto starts_line = [&](std::string_view sign) {
    return std::any_of(sample.marked.begin(), sample.marked.end(),
                       [&](std::string_view line) { return line.starts_with(sign); });
  };
  const auto occurs = [&](std::string_view sign) {
    return sample.text.find(sign) != sample.text.npos;
  };
  return static_cast<std::size_t>(
      std::count_if(signs.at_line_start.begin(), signs.at_line_start.end(), starts_line) +
      std::count_if(signs.anywhere.begin(), signs.anywhere.end(), occurs));
}

/// Whether all of `lines` have as many of `separator`, at least one and at most a few.
bool are_columns(const std::vector<std::string_view>& lines, char separator, std::size_t fewest) {
  constexpr std::size_t kMostColumns = 20;
  if (lines.size() < fewest) return false;
  const auto separators = [&](std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), separator));
  };
  const std::size_t first = separators(lines.front());
  return first > 0 && first < kMostColumns &&
         std::all_of(lines.begin(), lines.end(),
                     [&](std::string_view line) { return separators(line) == first; });
}

/// Whether `text` is JSON: an object or list whose first name or value is quoted, and that ends.
bool is_json(std::string_view text) {
  text = text::trimmed(text.substr(0, std::min(text.size(), std::size_t{0xFFFFFFFF})));
  if (text.size() < 2 || (text.front() != '{' && text.front() != '[')) return false;
  const std::string_view inside =
      text::trimmed(text.substr(1, text::boundary_before(text, 201) - 1));
  const bool object =
      text.front() == '{' && text.back() == '}' && (inside.starts_with('"') || inside == "}");
  const bool list = text.front() == '[' && text.back() == ']' &&
                    (inside.starts_with('"') || inside.starts_with('{'));
  const bool named = text.find("\":") != text.npos || text.find("\" :") != text.npos;
  return (object && named) || (list && (named || text.find("\",") != text.npos));
}

/// What `text` looks like; "" if it is plain text.
std::string_view looks_like(const std::string& text) {
  const Sample sample = sample_of(text);
  for (const Signs& signs : kSigns) {
    constexpr std::size_t kEnough = 2;
    if (signs_in(sample, signs) >= kEnough) return signs.kind;
  }
  constexpr std::size_t kFewestTabbed = 2;
  if (are_columns(sample.lines, '\t', kFewestTabbed)) return "tab-separated columns";
  return "";
}

void add_count(Content& content, std::string_view what, std::size_t count) {
  if (count > 0) content.notes.push_back(std::string(what) + ": " + std::to_string(count));
}

/// How many line ends of `text` are CR alone, if others are not; most likely they were not meant.
std::size_t stray_returns(std::string_view text) {
  if (text.find('\r') == text.npos || text.find('\n') == text.npos) return 0;
  std::size_t count = 0;
  for (auto at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
    count += text.substr(at + 1, 1) == "\n" ? 0 : 1;
  return count;
}

/// Joins and moves the lines of `text` so that its paragraphs end as the result says.
ParagraphEnd lay_out(std::string& text, Content& content) {
  using enum ParagraphEnd;
  const ParagraphEnd wish = content.options.paragraphs;
  const ParagraphEnd found = wish == kLine || wish == kAuto ? find_layout(text) : wish;
  if (wish == kAuto && found == kBlank) {
    content.notes.push_back(
        "lines are wrapped, so paragraphs end at empty lines, as with --paragraphs blank");
  } else if (wish == kAuto && found == kWrapped) {
    content.notes.push_back(
        "lines are wrapped, so paragraphs end at short lines, as with --paragraphs wrapped");
  } else if (wish == kLine && found != kLine) {
    content.notes.push_back(
        "lines look wrapped, but each is a paragraph; --paragraphs auto joins them");
  }
  const ParagraphEnd end = wish == kLine ? kLine : found;
  if (end == kLine) return end;
  if (end != kNone)
    add_count(content, "page heads and numbers, made paragraphs", separate_page_heads(text));
  if (end == kWrapped) separate_wrapped_paragraphs(text);
  join_lines(text);
  add_count(content, "words broken at line ends, joined", join_broken_words(text));
  return end;
}

}  // namespace

Document read_text(Content& content) {
  Document document;
  document.text = decode(content);
  add_count(content, "lines that end with CR alone, unlike others", stray_returns(document.text));
  const ParagraphEnd end = lay_out(document.text, content);
  document.paragraphs = text::paragraphs(document.text, end);
  if (!content.options.input_format.empty()) return document;
  if (is_json(document.text)) {
    files::fail(ErrorKind::kInput, content.id, "looks like JSON",
                "text; --input-format text reads it as it is");
  }
  if (const std::string_view kind = looks_like(document.text); !kind.empty()) {
    content.notes.push_back("looks like " + std::string(kind) +
                            ", read as plain text; convert it first, or say --input-format text");
  }
  return document;
}

}  // namespace sejajar::documents
