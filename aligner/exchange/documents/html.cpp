// The text of a page: blocks become paragraphs, navigation and hidden parts are left out. The
// declared charset is found in html_charset.cpp.

#include "exchange/documents/html.h"

#include <algorithm>
#include <array>
#include <vector>

#include "exchange/documents/encoding.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {
namespace {

struct Elements {
  HtmlRole role;
  std::string_view names;  // with a blank before and after each
};

/// Elements by role; all others are kInline.
constexpr std::array kElements = {
    Elements{HtmlRole::kBlock,
             " address blockquote body caption center dd details dialog div dl dt fieldset "
             "figcaption figure form h1 h2 h3 h4 h5 h6 head hgroup hr html legend li p pre "
             "section summary table tbody td tfoot th thead title tr "},
    Elements{HtmlRole::kBreak, " br "},
    Elements{HtmlRole::kArticle, " article main "},
    Elements{HtmlRole::kMargin, " aside footer "},
    Elements{HtmlRole::kHeader, " header "},
    Elements{HtmlRole::kList, " dir ol ul "},
    Elements{HtmlRole::kLeftOut,
             " applet audio button canvas datalist embed frameset iframe input math menu "
             "nav noframes noscript object optgroup option rp rt script search select "
             "style svg template textarea video "},
};

/// Values of the attribute `role` for parts that are not text.
constexpr std::array<std::string_view, 9> kRolesLeftOut = {
    "navigation", "menu", "menubar", "search", "toolbar", "tablist", "button", "dialog", "alert"};

bool is_hidden(const markup::Event& element) {
  if (element.find("hidden") || element.find("aria-hidden") == "true") return true;
  const auto role = element.find("role");
  if (role && std::find(kRolesLeftOut.begin(), kRolesLeftOut.end(), *role) != kRolesLeftOut.end()) {
    return true;
  }
  std::string style = text::ascii_lower(element.find("style").value_or(""));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class Page {
 public:
  Page(markup::Reader& html, Title title, TextBuilder& builder)
      : html_(html), title_(title), builder_(builder) {}

  void add() {
    while (const markup::Event* const event = html_.next()) {
      switch (event->kind) {
        case markup::Event::Kind::kOpen:
          open(*event);
          break;
        case markup::Event::Kind::kClose:
          if (open_.back().role != HtmlRole::kInline && open_.back().role != HtmlRole::kBreak) {
            builder_.end_paragraph();
          }
          open_.pop_back();
          break;
        case markup::Event::Kind::kText:
          add_text(event->text);
          break;
      }
    }
  }

 private:
  struct Open {
    HtmlRole role = HtmlRole::kInline;
    bool preformatted = false;
    bool in_article = false;
    bool in_header = false;
  };

  void open(const markup::Event& element) {
    Open own = open_.empty() ? Open{} : open_.back();
    own.role = html_role(element.name);
    own.preformatted |= element.name == "pre";
    own.in_article |= own.role == HtmlRole::kArticle;
    own.in_header = (own.in_header || own.role == HtmlRole::kHeader) && !own.in_article;
    if (is_left_out(element, own)) return html_.skip();
    open_.push_back(own);
    if (own.role == HtmlRole::kBreak) {
      add_break();
    } else if (own.role != HtmlRole::kInline) {
      builder_.end_paragraph();
    }
  }

  void add_text(std::string_view text) {
    if (open_.empty() || !open_.back().preformatted) return add_words(text);
    // Invariant: the lines before `text` have been added.
    for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
      add_words(text.substr(0, end));
      add_break();
      text.remove_prefix(end + 1);
    }
    add_words(text);
  }

  bool is_left_out(const markup::Event& element, const Open& own) const {
    if (own.role == HtmlRole::kLeftOut || is_hidden(element)) return true;
    if (own.role == HtmlRole::kMargin) return !own.in_article;
    if (own.role == HtmlRole::kList) return own.in_header;
    return element.name == "title" && title_ == Title::kLeftOut;
  }

  /// Two line ends in a row end a paragraph.
  void add_break() {
    if (after_break_) {
      builder_.end_paragraph();
    } else {
      builder_.break_line();
    }
    after_break_ = true;
  }

  void add_words(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n\f") != text.npos) after_break_ = false;
    builder_.add(text);
  }

  markup::Reader& html_;
  Title title_;
  TextBuilder& builder_;
  std::vector<Open> open_;
  bool after_break_ = false;  // only blanks since the last line end
};

/// Whether `bytes` are a part of a page whose first element is the block `name`.
bool is_part(std::string_view bytes, const std::string& name) {
  constexpr std::size_t kGlance = std::size_t{16} << 10;
  const HtmlRole role = html_role(name);
  const bool block = role != HtmlRole::kInline && role != HtmlRole::kBreak &&
                     role != HtmlRole::kLeftOut && name != "title" && name != "head" &&
                     name != "html";
  const std::string start = text::ascii_lower(bytes.substr(0, kGlance));
  return block && !start.starts_with("<?xml") && start.find("</" + name) != start.npos &&
         start.substr(0, start.find('>')).find("xmlns=\"http") == start.npos;
}

}  // namespace

HtmlRole html_role(std::string_view name) {
  const std::string word = " " + std::string(name) + " ";
  for (const Elements& row : kElements) {
    if (row.names.find(word) != row.names.npos) return row.role;
  }
  return HtmlRole::kInline;
}

void add_page(Content& content, Title title, TextBuilder& builder) {
  const std::string charset(declared_charset(content.bytes));
  markup::Reader html(decode(content, charset), content.id,
                      {markup::Syntax::kHtml, content.options.max_depth, "--max-depth"});
  Page(html, title, builder).add();
  builder.end_paragraph();
}

bool is_html(std::string_view bytes) {
  const std::string name = text::ascii_lower(markup::first_element(bytes));
  return name == "html" || name == "head" || name == "body" || is_part(bytes, name);
}

Document read_html(Content& content) {
  TextBuilder builder;
  const std::string name = text::ascii_lower(markup::first_element(content.bytes));
  const bool part = content.options.input_format.empty() && is_part(content.bytes, name);
  if (part)
    content.notes.push_back("read as part of a page (HTML); --input-format text keeps its tags");
  add_page(content, Title::kKept, builder);
  return builder.finish();
}

}  // namespace sejajar::documents
