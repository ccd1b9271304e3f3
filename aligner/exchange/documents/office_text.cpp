// What the files of word processors have in common: paragraphs of marked-up text, some of them
// inside others. Entry point: add_office_text().

#include "exchange/documents/office_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sejajar::documents {
namespace {

/// Text that is put together before it is known whether a paragraph stands inside another.
class ParagraphStack {
 public:
  explicit ParagraphStack(TextBuilder& builder) : builder_(builder) {}

  void begin() { open_.emplace_back(); }

  void add(std::string_view text) {
    if (!open_.empty()) open_.back().back() += text;
  }

  void break_line() {
    if (!open_.empty()) open_.back().emplace_back();
  }

  void end() {
    Lines lines = std::move(open_.back());
    open_.pop_back();
    if (!open_.empty()) {
      inner_.push_back(std::move(lines));
      return;
    }
    write(lines);
    for (const Lines& later : inner_) write(later);
    inner_.clear();
  }

 private:
  struct Lines : std::vector<std::string> {
    Lines() : std::vector<std::string>(1) {}
  };

  void write(const Lines& lines) {
    for (const std::string& line : lines) {
      builder_.add(line);
      builder_.break_line();
    }
    builder_.end_paragraph();
  }

  TextBuilder& builder_;
  std::vector<Lines> open_;   // paragraphs, the outermost first
  std::vector<Lines> inner_;  // those that ended inside another that is still open
};

class OfficeHandler : public MarkupHandler {
 public:
  OfficeHandler(std::span<const OfficeElement> elements, TextBuilder& builder)
      : elements_(elements), paragraphs_(builder) {}

  void open(const Element& element) override {
    const OfficeElement* const row = find_row(element);
    Open own = open_.empty() ? Open{} : open_.back();
    own.paragraph = false;
    if (row != nullptr && !own.left_out) apply(row->role, element, own);
    open_.push_back(own);
  }

  void close() override {
    const Open own = open_.back();
    open_.pop_back();
    if (own.paragraph) paragraphs_.end();
  }

  void add_text(std::string_view text) override {
    if (!open_.empty() && open_.back().takes_text && !open_.back().left_out) paragraphs_.add(text);
  }

 private:
  struct Open {
    bool left_out = false;
    bool takes_text = false;
    bool paragraph = false;
  };

  const OfficeElement* find_row(const Element& element) const {
    const auto row = std::find_if(elements_.begin(), elements_.end(), [&](const auto& known) {
      return known.name == element.name &&
             element.space.find(known.space_part) != std::string_view::npos;
    });
    return row == elements_.end() ? nullptr : &*row;
  }

  void apply(OfficeRole role, const Element& element, Open& own) {
    switch (role) {
      case OfficeRole::kParagraph:
      case OfficeRole::kTextParagraph:
        own.paragraph = true;
        own.takes_text = role == OfficeRole::kTextParagraph;
        return paragraphs_.begin();
      case OfficeRole::kText:
        own.takes_text = true;
        return;
      case OfficeRole::kSpace:
        return paragraphs_.add(" ");
      case OfficeRole::kBreak:
        return paragraphs_.break_line();
      case OfficeRole::kHyphen:
        return paragraphs_.add("\u2011");
      case OfficeRole::kSeparator:
        own.left_out = element.find("type").has_value();
        return;
      case OfficeRole::kHiddenMark:
        return hide(element.find("val").value_or("true"));
      case OfficeRole::kLeftOut:
        own.left_out = true;
        return;
    }
  }

  void hide(std::string_view value) {
    const bool off = value == "false" || value == "0" || value == "off";
    if (!off && open_.size() >= 2) open_[open_.size() - 2].left_out = true;
  }

  std::span<const OfficeElement> elements_;
  ParagraphStack paragraphs_;
  std::vector<Open> open_;
};

}  // namespace

void add_office_text(const Markup& markup, std::span<const OfficeElement> elements,
                     TextBuilder& builder) {
  OfficeHandler handler(elements, builder);
  parse_xml(markup, handler);
}

}  // namespace sejajar::documents
