// A page as a reader sees it: blocks are paragraphs, what is not for reading is left out. Roles of
// elements are in html_elements.cpp, the charset that a page declares in html_charset.cpp.

#include "exchange/documents/html.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "exchange/documents/encoding.h"
#include "exchange/documents/html_elements.h"
#include "exchange/documents/markup.h"

namespace sejajar::documents {
namespace {

/// The parts of a page that its author marked as anything but text, by their role in it.
constexpr std::array<std::string_view, 9> kRolesLeftOut = {
    "navigation", "menu", "menubar", "search", "toolbar", "tablist", "button", "dialog", "alert"};

bool is_hidden(const Element& element) {
  if (element.find("hidden") || element.find("aria-hidden") == "true") return true;
  const auto role = element.find("role");
  if (role && std::find(kRolesLeftOut.begin(), kRolesLeftOut.end(), *role) != kRolesLeftOut.end()) {
    return true;
  }
  std::string style;
  for (const char c : element.find("style").value_or("")) {
    if (c != ' ') style += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class PageHandler : public MarkupHandler {
 public:
  PageHandler(Title title, TextBuilder& builder) : title_(title), builder_(builder) {}

  void open(const Element& element) override {
    const Open outer = open_.empty() ? Open{} : open_.back();
    Open own = outer;
    own.role = html_role(element.name);
    own.preformatted = outer.preformatted || element.name == "pre";
    own.in_article = outer.in_article || own.role == HtmlRole::kArticle;
    own.in_header = (outer.in_header || own.role == HtmlRole::kHeader) && !own.in_article;
    own.left_out = outer.left_out || is_left_out(element, own);
    open_.push_back(own);
    if (own.left_out) return;
    if (own.role == HtmlRole::kBreak) {
      add_break();
    } else if (own.role != HtmlRole::kInline) {
      builder_.end_paragraph();
    }
  }

  void close() override {
    const Open own = open_.back();
    open_.pop_back();
    if (own.left_out || own.role == HtmlRole::kInline || own.role == HtmlRole::kBreak) return;
    builder_.end_paragraph();
  }

  void add_text(std::string_view text) override {
    if (!open_.empty() && open_.back().left_out) return;
    if (open_.empty() || !open_.back().preformatted) {
      if (text.find_first_not_of(" \t\r\n\f") != std::string_view::npos) after_break_ = false;
      builder_.add(text);
      return;
    }
    // Invariant: `text` is what follows the lines that were added.
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      add_text_of_line(text.substr(0, end));
      add_break();
      text.remove_prefix(end + 1);
    }
    add_text_of_line(text);
  }

 private:
  struct Open {
    HtmlRole role = HtmlRole::kInline;
    bool left_out = false;
    bool preformatted = false;
    bool in_article = false;
    bool in_header = false;
  };

  bool is_left_out(const Element& element, const Open& own) const {
    if (own.role == HtmlRole::kLeftOut || is_hidden(element)) return true;
    if (own.role == HtmlRole::kMargin) return !own.in_article;
    if (own.role == HtmlRole::kList) return own.in_header;
    return element.name == "title" && title_ == Title::kLeftOut;
  }

  /// Two line ends with nothing between them end a paragraph.
  void add_break() {
    if (after_break_) {
      builder_.end_paragraph();
    } else {
      builder_.break_line();
    }
    after_break_ = true;
  }

  void add_text_of_line(std::string_view text) {
    if (text.find_first_not_of(" \t\r\f") != std::string_view::npos) after_break_ = false;
    builder_.add(text);
  }

  Title title_;
  TextBuilder& builder_;
  std::vector<Open> open_;
  bool after_break_ = false;  // no text since the last line end
};

}  // namespace

void add_page(Content& content, Title title, TextBuilder& builder) {
  const std::string charset(declared_charset(content.bytes));
  const std::string text = decode(content, charset);
  PageHandler handler(title, builder);
  parse_html({text, content.id, content.options}, handler);
  builder.end_paragraph();
}

bool is_html(std::string_view bytes) {
  std::string name = first_element(bytes);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name == "html" || name == "head" || name == "body";
}

Document read_html(Content& content) {
  TextBuilder builder;
  add_page(content, Title::kKept, builder);
  return builder.finish();
}

}  // namespace sejajar::documents
