// Keywords with quoted strings, each of which may go on in the next lines. A message ends where the
// next one begins.

#include "exchange/bitext/po_entries.h"

#include <algorithm>
#include <utility>

#include "exchange/bitext/formats.h"
#include "ground/text/white_space.h"

namespace sejajar::bitext {
namespace {

constexpr std::string_view kPosteriorComment = "#. posterior ";

/// The text of the quoted string `word`; nothing if it is not one.
std::optional<std::string> unquoted(std::string_view word) {
  if (word.size() < 2 || word.front() != '"' || word.back() != '"') return std::nullopt;
  std::string text;
  word = word.substr(1, word.size() - 2);
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == '"') return std::nullopt;
    if (word[at] != '\\') {
      text += word[at];
      continue;
    }
    if (++at == word.size()) return std::nullopt;
    constexpr std::string_view kNames = "ntr";
    constexpr std::string_view kMeanings = "\n\t\r";
    const std::size_t escape = kNames.find(word[at]);
    text += escape == kNames.npos ? word[at] : kMeanings[escape];
  }
  return text;
}

/// The value of the line `name` in a header.
std::string field_of(const std::string& header, std::string_view name) {
  const std::size_t at = header.find(name);
  if (at == std::string::npos || (at > 0 && header[at - 1] != '\n')) return "";
  const std::size_t begin = at + name.size();
  return std::string(text::trimmed(header.substr(begin, header.find('\n', begin) - begin)));
}

}  // namespace

void PoEntries::read_comment(std::string_view line) {
  if (line.starts_with("#,") && line.find("fuzzy") != line.npos) open_.fuzzy = true;
  if (line.starts_with(kPosteriorComment))
    open_.entry.posterior = line.substr(kPosteriorComment.size());
}

/// Returns what the string after `keyword` belongs to; null if there is no such keyword.
std::string* PoEntries::begin(std::string_view keyword) {
  const bool first_form = keyword == "msgstr" || keyword == "msgstr[0]";
  if (keyword == "msgctxt") {
    open_.has_context = true;
    return &ignored_;
  }
  if (keyword == "msgid") return &open_.entry.source;
  if (keyword == "msgid_plural") {
    open_.has_plural = true;
    return &open_.plural.source;
  }
  if (!first_form && !(keyword.starts_with("msgstr[") && keyword.ends_with("]"))) return nullptr;
  open_.translated = true;
  if (first_form) return &open_.entry.target;
  open_.plural.target.clear();  // the last form is the plural
  return &open_.plural.target;
}

/// Makes the open message, if any, the next one.
void PoEntries::finish() {
  const Open done = std::exchange(open_, {});
  text_ = nullptr;
  if (!std::exchange(any_, false)) return;
  if (done.entry.source.empty() && !done.has_context) {
    language_ = field_of(done.entry.target, "Language:");
  } else if (done.fuzzy) {
    ++fuzzy_;
  } else {
    ready_ = done.entry;
    if (done.has_plural) ready_plural_ = done.plural;
  }
}

void PoEntries::read_line(std::string_view line) {
  const bool begins =
      line.starts_with('#') || line.starts_with("msgctxt") || line.starts_with("msgid ");
  if (open_.translated && begins) finish();
  if (line.empty() || line.starts_with("#~")) return;
  if (line.front() == '#') return read_comment(line);
  if (line.front() != '"') {
    const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
    text_ = begin(line.substr(0, end));
    line = text::trimmed(line.substr(end));
    any_ = true;
  }
  const auto text = unquoted(line);
  if (text_ == nullptr || !text) {
    lines_.fail("malformed line of a PO file", "a keyword such as msgid and a quoted string");
  }
  *text_ += *text;
}

std::optional<PoEntry> PoEntries::next() {
  if (ready_plural_) return std::exchange(ready_plural_, std::nullopt);
  std::string line;
  while (!ready_) {
    if (!lines_.next(line)) {
      finish();
      break;
    }
    read_line(text::trimmed(line));
  }
  return std::exchange(ready_, std::nullopt);
}

bool is_po(std::string_view head) {
  // Only comments may come before the first keyword. The bytes need not be UTF-8.
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    std::string_view line = head.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r\f\v"), line.size()));
    if (!line.empty() && line.front() != '#') {
      return line.starts_with("msgid \"") || line.starts_with("msgctxt \"");
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

std::string_view po_charset(std::string_view head) {
  constexpr std::string_view kName = "charset=";
  const std::size_t header = head.find("\"Content-Type:");
  const std::size_t at = head.substr(0, 16 << 10).find(kName, std::min(header, head.size()));
  if (at == head.npos) return "";
  const std::string_view rest = head.substr(at + kName.size());
  return rest.substr(0, rest.find_first_of("\\\"; \r\n"));
}

}  // namespace sejajar::bitext
