// Markdown: CommonMark with the tables of GitHub, parsed by md4c. Code and front matter are left
// out.

#include <md4c.h>
#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <exception>

#include "exchange/documents/encoding.h"
#include "exchange/documents/html.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {
namespace {

/// Builds the document from what md4c reports.
class MarkdownText {
 public:
  explicit MarkdownText(const Content& content)
      : part_{"", content.id, "", "und", content.options, {}} {
    part_.options.encoding.clear();  // the text has been decoded
  }

  Document read(std::string_view markdown) {
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return guarded(self, [&](MarkdownText& own) { own.begin_block(type); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return guarded(self, [&](MarkdownText& own) { own.end_block(type); });
    };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return guarded(self, [&](MarkdownText& own) { own.add(type, {text, size}); });
    };
    const int result =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
    if (error_) std::rethrow_exception(error_);
    if (result != 0) throw Error(ErrorKind::kInput, part_.id + ": not enough memory for Markdown");
    return builder_.finish();
  }

 private:
  /// Calls `act`; an exception must not pass through the parser, which is written in C.
  template <class Act>
  static int guarded(void* self, const Act& act) {
    auto& own = *static_cast<MarkdownText*>(self);
    try {
      act(own);
      return 0;
    } catch (...) {
      own.error_ = std::current_exception();
      return 1;
    }
  }

  void begin_block(MD_BLOCKTYPE type) {
    builder_.end_paragraph();
    in_code_ = in_code_ || type == MD_BLOCK_CODE;
  }

  void end_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_CODE) in_code_ = false;
    if (!part_.bytes.empty()) add_page(part_, Title::kKept, builder_);
    part_.bytes.clear();
    builder_.end_paragraph();
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    if (in_code_) return;
    switch (type) {
      case MD_TEXT_HTML:
        return add_html(text);
      case MD_TEXT_BR:
        return builder_.break_line();
      case MD_TEXT_SOFTBR:
        return builder_.add(" ");
      case MD_TEXT_NULLCHAR:
        return;
      case MD_TEXT_ENTITY:
        return builder_.add(resolved(text));
      default:
        return builder_.add(text);
    }
  }

  /// A tag inside a paragraph is left out; other HTML is a part of a page.
  void add_html(std::string_view html) {
    if (!builder_.has_text()) {
      part_.bytes += html;
    } else if (text::ascii_lower(html.substr(0, 3)) == "<br") {
      builder_.break_line();
    }
  }

  std::string resolved(std::string_view reference) const {
    markup::Reader html("<p>" + std::string(reference), part_.id, {markup::Syntax::kHtml});
    std::string text;
    while (const markup::Event* event = html.next()) text += event->text;
    return text;
  }

  Content part_;  // of HTML
  TextBuilder builder_;
  bool in_code_ = false;
  std::exception_ptr error_;
};

bool is_heading_mark(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  constexpr std::size_t kMost = 6;
  return marks > 0 && marks <= kMost && line.substr(marks).starts_with(' ');
}

/// `text` without the lines between `---` at its start, which describe the document.
std::string_view without_front_matter(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return text;
  for (const std::string_view end : {"\n---\n", "\n---\r\n"}) {
    const std::size_t at = text.find(end);
    if (at != text.npos) return text.substr(at + end.size());
  }
  return text;
}

}  // namespace

bool is_markdown(std::string_view bytes) {
  constexpr std::size_t kGlance = std::size_t{16} << 10;
  constexpr std::array<std::string_view, 7> kMarkdownMarks = {"](http", "](/", "](#", "](.",
                                                              "**",     "```", "|---"};
  const std::string start = markup::ascii_start(bytes.substr(0, kGlance));
  bool heading = false;
  for (const ByteRange& range : text::lines(start)) {
    heading = heading ||
              is_heading_mark(std::string_view(start).substr(range.begin, range.end - range.begin));
  }
  const auto marks =
      std::count_if(kMarkdownMarks.begin(), kMarkdownMarks.end(),
                    [&](std::string_view mark) { return start.find(mark) != start.npos; });
  const bool wiki = start.find("[[") != start.npos || start.find("{{") != start.npos;
  return !wiki && (heading ? marks > 0 : marks > 2);
}

Document read_markdown(Content& content) {
  if (content.options.input_format.empty())
    content.notes.push_back("read as Markdown; --input-format text reads it as plain text");
  const std::string text = decode(content);
  return MarkdownText(content).read(without_front_matter(text));
}

}  // namespace sejajar::documents
