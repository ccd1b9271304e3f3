// Wiki text, the markup of MediaWiki: its own marks are resolved, and what remains is read as HTML.

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "exchange/documents/encoding.h"
#include "exchange/documents/html.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

/// Elements that are left out with their content.
constexpr std::array<std::string_view, 9> kNoText = {
    "ref", "math", "gallery", "syntaxhighlight", "source", "timeline", "score", "imagemap", "!--"};

/// `text` without the elements `name`; of one that never ends, only the tag is left out.
std::string without(const std::string& text, std::string_view name) {
  const bool comment = name == "!--";
  const std::string open = "<" + std::string(name);
  const std::string close = comment ? "-->" : "</" + std::string(name) + ">";
  std::string kept;
  std::size_t from = 0;
  std::size_t end = 0;  // of the next element, npos once there is none
  for (auto at = text.find(open); at != text.npos; at = text.find(open, std::max(from, at + 1))) {
    const std::size_t after = at + open.size();
    if (!comment && (after >= text.size() ||
                     std::string_view(" />\n").find(text[after]) == std::string_view::npos))
      continue;
    const std::size_t tag = text.find('>', after);
    if (tag == text.npos) break;
    kept.append(text, from, at - from);
    from = comment ? at + open.size() : tag + 1;
    if (!comment && text[tag - 1] == '/') continue;
    if (end != text.npos) end = text.find(close, from);
    if (end != text.npos) from = end + close.size();
  }
  return kept.append(text, std::min(from, text.size()));
}

/// Whether a link to `target` shows a file or puts the page into a category, so that it is no text.
/// `alone` if the link is all of its line.
bool is_no_text(std::string_view target, bool alone, bool named) {
  constexpr std::array<std::string_view, 11> kFiles = {
      ".jpg", ".jpeg", ".png", ".svg", ".gif", ".tif", ".webp", ".ogg", ".pdf", ".webm", ".mp3"};
  const std::string lower = text::ascii_lower(target);
  const std::size_t colon = target.find(':');
  const bool space = colon != target.npos && colon > 0 && colon + 1 < target.size() &&
                     target[colon + 1] != ' ' &&
                     !std::isdigit(static_cast<unsigned char>(target[0]));
  return space && (alone || !named ||
                   std::any_of(kFiles.begin(), kFiles.end(),
                               [&](std::string_view end) { return lower.ends_with(end); }));
}

/// What a link with `content` shows.
std::string shown(std::string_view content, bool alone) {
  const std::size_t bar = content.find('|');
  const std::string_view target = content.substr(0, bar);
  if (is_no_text(target, alone, bar != content.npos)) return "";
  if (bar == content.npos) return std::string(target.substr(target.starts_with(':') ? 1 : 0));
  return std::string(content.substr(content.rfind('|') + 1));
}

/// Resolves templates, links and emphasis in one pass.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {}

  std::string resolve() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  /// A template or link that is not closed yet, and where its content begins in `out_`.
  struct Open {
    char mark;
    std::size_t begin;
  };

  void step() {
    constexpr std::size_t kDeepest = 20;
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("{{") || rest.starts_with("[[")) {
      if (open_.size() < kDeepest) open_.push_back({rest[0], out_.size()});
      at_ += 2;
    } else if ((rest.starts_with("}}") || rest.starts_with("]]")) && closes(rest[0])) {
      close();
      at_ += 2;
    } else if (rest.starts_with("''")) {
      at_ += std::min(rest.find_first_not_of('\''), rest.size());
    } else if (is_address(rest)) {
      at_ += std::min(rest.find_first_of(" ]\n"), rest.size());
      ++addresses_;
    } else if (rest[0] == ']' && addresses_ > 0) {
      --addresses_;
      ++at_;
    } else {
      if (rest[0] == '\n') addresses_ = 0;
      out_ += rest[0];
      ++at_;
    }
  }

  bool closes(char mark) const {
    return !open_.empty() && open_.back().mark == (mark == '}' ? '{' : '[');
  }

  void close() {
    const Open last = open_.back();
    open_.pop_back();
    const std::string content = out_.substr(last.begin);
    out_.resize(last.begin);
    const bool alone = (out_.empty() || out_.back() == '\n') &&
                       (at_ + 2 >= text_.size() || text_[at_ + 2] == '\n');
    if (last.mark == '[') out_ += shown(content, alone);
  }

  static bool is_address(std::string_view rest) {
    return rest[0] == '[' &&
           (rest.substr(1).starts_with("http://") || rest.substr(1).starts_with("https://") ||
            rest.substr(1).starts_with("//"));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Open> open_;
  std::size_t addresses_ = 0;  // links to other sites that are open in this line
};

/// The cells of `line`, a row of a table, without their attributes, as paragraphs.
std::string cells(std::string_view line) {
  std::string html;
  while (!line.empty()) {
    const std::size_t end = std::min({line.find("||"), line.find("!!"), line.size()});
    const std::string_view cell = line.substr(0, end);
    const std::size_t bar = cell.find('|');
    html += "<p>" + std::string(bar == cell.npos ? cell : cell.substr(bar + 1));
    line.remove_prefix(std::min(end + 2, line.size()));
  }
  return html + "\n";
}

/// `line`, without wiki marks but those at its start, as HTML.
std::string html_of(std::string_view line) {
  line = text::trimmed(line);
  if (line.empty()) return "<p>";
  if (line.starts_with("{|") || line.starts_with("|}") || line.starts_with("|-") ||
      line.starts_with("----") || (line.starts_with("__") && line.ends_with("__")) ||
      line.starts_with("#REDIRECT"))
    return "<p>";
  if (line.starts_with("|+")) return cells(line.substr(2));
  if (line[0] == '|' || line[0] == '!') return cells(line.substr(1));
  if (line.size() > 2 && line[0] == '=' && line.back() == '=') {
    const std::size_t begin = std::min(line.find_first_not_of('='), line.size());
    const std::size_t end = line.find_last_not_of('=') + 1;
    return "<p>" + std::string(line.substr(begin, end > begin ? end - begin : 0)) + "<p>";
  }
  const std::size_t text = std::min(line.find_first_not_of("*#:;"), line.size());
  return (text > 0 ? "<p>" : "") + std::string(line.substr(text)) + "\n";
}

}  // namespace

bool is_wiki(std::string_view bytes) {
  constexpr std::size_t kGlance = std::size_t{16} << 10;
  constexpr std::array<std::string_view, 3> kSure = {"'''", "<ref", "\n{|"};
  const std::string start = markup::ascii_start(bytes.substr(0, kGlance));
  const std::size_t link = start.find("[[");
  const auto has = [&](std::string_view mark) { return start.find(mark) != start.npos; };
  const bool links = link != start.npos && start.find("]]", link) != start.npos;
  const bool heading = has("\n== ") || has("\n==") || start.starts_with("==");
  const bool block = start.starts_with("{{") || has("\n{{");
  const auto marks = std::count_if(kSure.begin(), kSure.end(), has);
  return marks + (links ? 1 : 0) > 0 && marks + links + heading + block > 1;
}

Document read_wiki(Content& content) {
  if (content.options.input_format.empty())
    content.notes.push_back("read as wiki text; --input-format text reads it as plain text");
  std::string text = decode(content);
  for (const std::string_view name : kNoText) text = without(text, name);
  text = Marks(text).resolve();
  Content page{"", content.id, "", "und", content.options, {}};
  page.options.encoding.clear();  // the text has been decoded
  page.bytes = "<body><article>";
  for (const ByteRange& line : text::lines(text))
    page.bytes += html_of(std::string_view(text).substr(line.begin, line.end - line.begin));
  TextBuilder builder;
  add_page(page, Title::kLeftOut, builder);
  return builder.finish();
}

}  // namespace sejajar::documents
