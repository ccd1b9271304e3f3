// The text of a page: blocks become paragraphs, navigation and hidden parts are left out. The
// declared charset is found in html_charset.cpp.

#include "exchange/documents/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "exchange/documents/encoding.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

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

/// Whether `element` says of itself that it is `kind`, such as noteref, as EPUB and ARIA have it.
bool is_kind(const markup::Event& element, std::string_view kind) {
  return element.attribute("epub:type").find(kind) != std::string::npos ||
         element.attribute("role") == "doc-" + std::string(kind);
}

/// Whether `element` is text though it is in the margin: a note.
bool is_note(const markup::Event& element) {
  return is_kind(element, "footnote") || is_kind(element, "endnote") ||
         is_kind(element, "rearnote");
}

/// What may be a reference to a note: the text of a superscript or of a link within the document.
struct MaybeReference {
  std::size_t depth = 0;  ///< of its element
  std::string text = {};
  bool raised = false;  ///< whether a part is superscript
  bool level = false;   ///< whether a part is not
  bool link = false;    ///< whether it is a link within the document, or contains one

  /// Returns whether it refers to a note; `before` is the last character of the text before it.
  bool is_reference(char before) const {
    constexpr std::string_view kEnds = ".!?\"\x9D\xA6\x82";  // also the last bytes of ” … 。
    const std::string_view word = text::trimmed(text);
    if (word.empty()) return false;
    if (link && !level) return true;
    if (word.front() == '[' && word.back() == ']') return link || raised;
    if (link && (word == "^" || word == "\u2191" || word.starts_with("\u21A9"))) return true;
    const bool number = word.size() <= 3 && word.find_first_not_of("0123456789") == word.npos;
    return number && raised && !level && kEnds.find(before) != kEnds.npos;
  }
};

bool is_inner_link(const markup::Event& element) {
  return element.name == "a" && element.attribute("href").find('#') != std::string::npos;
}

class Page {
 public:
  Page(markup::Reader& html, Title title, TextBuilder& builder)
      : html_(html), title_(title), builder_(builder) {}

  const std::string& language() const { return language_; }

  void add() {
    while (const markup::Event* const event = html_.next()) {
      switch (event->kind) {
        case markup::Event::Kind::kOpen:
          open(*event);
          break;
        case markup::Event::Kind::kClose:
          if (held_ && open_.size() == held_->depth) release();
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
    bool raised = false;
  };

  void open(const markup::Event& element) {
    Open own = open_.empty() ? Open{} : open_.back();
    own.role = html_role(element.name);
    if (own.role == HtmlRole::kMargin && is_note(element)) own.role = HtmlRole::kBlock;
    own.raised |= element.name == "sup";
    if (element.name == "html") {
      language_ = element.find("lang").value_or(element.find("xml:lang").value_or(""));
    }
    own.preformatted |= element.name == "pre";
    own.in_article |= own.role == HtmlRole::kArticle;
    own.in_header = (own.in_header || own.role == HtmlRole::kHeader) && !own.in_article;
    if (is_left_out(element, own)) return html_.skip();
    open_.push_back(own);
    if (held_ && own.role != HtmlRole::kInline) release();
    if (!held_ && own.role == HtmlRole::kInline && (own.raised || is_inner_link(element)))
      held_.emplace(MaybeReference{open_.size()});
    if (held_) held_->link |= is_inner_link(element);
    if (own.role == HtmlRole::kBreak) {
      add_break();
    } else if (own.role != HtmlRole::kInline) {
      builder_.end_paragraph();
    }
  }

  /// Adds what may be a reference, unless it is one.
  void release() {
    const MaybeReference held = *std::exchange(held_, std::nullopt);
    if (!held.is_reference(last_)) add_words(held.text);
  }

  void add_text(std::string_view text) {
    if (held_) {
      held_->text += text;
      if (text.find_first_not_of(" \t\r\n\f") == text.npos) return;
      (open_.back().raised ? held_->raised : held_->level) = true;
      return;
    }
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
    if (is_kind(element, "noteref") || is_kind(element, "backlink")) return true;
    if (element.attribute("class").find("mw-editsection") != std::string::npos) return true;
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
    const std::size_t last = text.find_last_not_of(" \t\r\n\f");
    if (last != text.npos) {
      after_break_ = false;
      last_ = text[last];
    }
    builder_.add(text);
  }

  markup::Reader& html_;
  Title title_;
  TextBuilder& builder_;
  std::vector<Open> open_;
  bool after_break_ = false;  // only blanks since the last line end
  char last_ = '\0';          // byte of the text, not blank
  std::optional<MaybeReference> held_;
  std::string language_;
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

std::string add_page(Content& content, Title title, TextBuilder& builder) {
  const std::string charset(declared_charset(content.bytes));
  markup::Reader html(decode(content, charset), content.id,
                      {markup::Syntax::kHtml, content.options.max_depth, "--max-depth"});
  Page page(html, title, builder);
  page.add();
  builder.end_paragraph();
  return page.language();
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
  const std::string language = add_page(content, Title::kKept, builder);
  return with_language(content, language, builder.finish());
}

}  // namespace sejajar::documents
