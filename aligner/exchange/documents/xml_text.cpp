// The text of any XML document, such as TEI, DocBook, JATS or the corpora of OPUS: an element with
// text of its own is a paragraph, an element without is a container. Only a few names are known.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

enum class XmlRole {
  kUnknown,  ///< belongs to a text around it, else a paragraph
  kInline,   ///< belongs to the text around it
  kWord,     ///< likewise; a blank follows
  kBreak,    ///< a blank
  kBlock,    ///< a paragraph, also within a text
  kAside,    ///< a paragraph after the one that contains it
  kLeftOut
};

struct RoleNames {
  XmlRole role;
  std::string_view names;  // in lower case, with a blank before and after each
};

constexpr std::array kRoleNames = {
    RoleNames{XmlRole::kWord, " w tok token pc "},
    RoleNames{XmlRole::kInline,
              " a b bold c emph emphasis em ext-link foreign hi i italic link mark name persname "
              "placename q ref seg span strong sub sup term ulink underline xref "},
    RoleNames{XmlRole::kBreak, " br lb pb cb linebreak milestone "},
    RoleNames{XmlRole::kBlock,
              " s p para simpara formalpara title head list item li note-p row cell entry ab l lg "
              "sp speaker table figure caption verse "},
    RoleNames{XmlRole::kAside, " note footnote fn annotation "},
    RoleNames{XmlRole::kLeftOut,
              " teiheader cesheader metadata script style comment indexterm tex-math math "},
};

XmlRole role_of(std::string_view name) {
  const std::string word = " " + text::ascii_lower(std::string(name)) + " ";
  for (const RoleNames& row : kRoleNames) {
    if (row.names.find(word) != row.names.npos) return row.role;
  }
  return XmlRole::kUnknown;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

/// An open element: what it contains so far.
struct OpenElement {
  struct Piece {
    XmlRole role;      // of the element that the text is from; kInline for text of its own
    std::string text;  // may be blank
  };

  XmlRole role = XmlRole::kUnknown;
  std::vector<Piece> pieces = {};

  /// The paragraphs of the element, the asides after the paragraph that contains them.
  std::vector<std::string> paragraphs() const {
    const bool has_text = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
      return piece.role == XmlRole::kInline && !is_blank(piece.text);
    });
    std::vector<std::string> result, asides;
    std::string run;
    const auto end_run = [&] {
      if (!is_blank(run)) result.push_back(run);
      run.clear();
      result.insert(result.end(), asides.begin(), asides.end());
      asides.clear();
    };
    for (const Piece& piece : pieces) {
      const bool joins =
          piece.role == XmlRole::kInline || (piece.role == XmlRole::kUnknown && has_text);
      if (joins) {
        run += piece.text;
      } else if (piece.role == XmlRole::kAside) {
        asides.push_back(piece.text);
      } else {
        end_run();
        result.push_back(piece.text);
      }
    }
    end_run();
    return result;
  }
};

/// Collects the paragraphs of a document, element by element.
class XmlText {
 public:
  XmlText(markup::Reader& xml, TextBuilder& builder) : xml_(xml), builder_(builder) {}

  /// The language that the first element declares; "" if none.
  const std::string& language() const { return language_; }

  void add() {
    while (const markup::Event* const event = xml_.next()) {
      if (event->kind == markup::Event::Kind::kText) {
        open_.back().pieces.push_back({XmlRole::kInline, event->text});
      } else if (event->kind == markup::Event::Kind::kClose) {
        close();
      } else if (role_of(event->name) == XmlRole::kLeftOut) {
        xml_.skip();
      } else {
        if (open_.empty()) language_ = event->attribute("xml:lang");
        open_.push_back({role_of(event->name)});
      }
    }
  }

 private:
  void close() {
    const OpenElement done = std::move(open_.back());
    open_.pop_back();
    if (open_.empty() || (done.role == XmlRole::kBlock && only_containers())) return write(done);
    std::vector<OpenElement::Piece>& outer = open_.back().pieces;
    if (done.role == XmlRole::kBreak) outer.push_back({XmlRole::kInline, " "});
    std::vector<std::string> paragraphs = done.paragraphs();
    const bool several = paragraphs.size() > 1;
    const bool joins = done.role == XmlRole::kInline || done.role == XmlRole::kWord;
    for (std::string& text : paragraphs) {
      if (done.role == XmlRole::kWord) text += ' ';
      const XmlRole role = joins && !several                         ? XmlRole::kInline
                           : several && done.role != XmlRole::kAside ? XmlRole::kBlock
                                                                     : done.role;
      outer.push_back({role, std::move(text)});
    }
  }

  /// Whether all open elements are containers without text so far; drops their white space.
  bool only_containers() {
    const bool all = std::all_of(open_.begin(), open_.end(), [](const OpenElement& element) {
      return element.role == XmlRole::kUnknown &&
             std::all_of(element.pieces.begin(), element.pieces.end(),
                         [](const auto& piece) { return is_blank(piece.text); });
    });
    if (all) open_.back().pieces.clear();
    return all;
  }

  void write(const OpenElement& element) {
    for (const std::string& paragraph : element.paragraphs()) {
      builder_.add(paragraph);
      builder_.end_paragraph();
    }
  }

  markup::Reader& xml_;
  TextBuilder& builder_;
  std::vector<OpenElement> open_;
  std::string language_;
};

}  // namespace

bool is_xml(std::string_view bytes) {
  const std::string name = markup::first_element(bytes);
  if (name.empty()) return false;
  const std::string start = markup::unmarked(bytes.substr(0, std::size_t{4} << 10));
  const std::size_t declaration = start.find_first_not_of(" \t\r\n");
  if (std::string_view(start).substr(std::min(declaration, start.size())).starts_with("<?xml"))
    return true;
  const std::size_t tag = start.find("<" + name);
  if (tag != start.npos &&
      start.substr(tag, start.find('>', tag) - tag).find(" xmlns") != std::string::npos) {
    return true;
  }
  // Without either, the last tag must close the first, and that must not be the markup of a word.
  constexpr std::string_view kMarkup =
      " a b big code del em font i ins mark s small span strong u ";
  if (kMarkup.find(" " + text::ascii_lower(name) + " ") != kMarkup.npos) return false;
  const std::size_t end = bytes.find_last_not_of(" \t\r\n");
  return end != bytes.npos && bytes.substr(0, end + 1).ends_with("</" + name + ">");
}

Document read_xml(Content& content) {
  const std::string root = markup::first_element(content.bytes);
  markup::Reader xml = content.xml();
  TextBuilder builder;
  XmlText text(xml, builder);
  text.add();
  if (root != "TEI") content.notes.push_back("read as the text of an XML document, <" + root + ">");
  return with_language(content, text.language(), builder.finish());
}

}  // namespace sejajar::documents
