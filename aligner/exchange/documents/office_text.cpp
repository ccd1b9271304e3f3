// Paragraphs of marked-up text, some of them nested. Entry point: add_office_text().

#include "exchange/documents/office_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sejajar::documents {
namespace {

/// Holds the text of nested paragraphs back until the outermost one ends.
class ParagraphStack {
 public:
  explicit ParagraphStack(TextBuilder& builder) : builder_(builder) {}

  void begin() {
    open_.emplace_back();
    std::swap(open_.back(), carried_);
    carried_ = {};
  }

  /// Makes the innermost open paragraph go on in the next one.
  void go_on() {
    if (!open_.empty()) open_.back().goes_on = true;
  }

  /// Writes what still waits for a paragraph to go on in.
  void finish() { write(carried_); }

  void add(std::string_view text) {
    if (!open_.empty()) open_.back().back() += text;
  }

  void break_line() {
    if (!open_.empty()) open_.back().emplace_back();
  }

  void end() {
    Lines lines = std::move(open_.back());
    open_.pop_back();
    if (std::exchange(lines.goes_on, false)) {
      carried_ = std::move(lines);
      return;
    }
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
    bool goes_on = false;
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
  Lines carried_;             // of a paragraph that goes on in the next
  std::vector<Lines> inner_;  // finished paragraphs inside an open one
};

class OfficeText {
 public:
  OfficeText(markup::Reader& xml, std::span<const OfficeElement> elements, TextBuilder& builder)
      : xml_(xml), elements_(elements), paragraphs_(builder) {}

  void add() {
    while (const markup::Event* const event = xml_.next()) {
      close_elements();
      if (event->kind == markup::Event::Kind::kOpen) {
        open_.push_back({!open_.empty() && open_.back().takes_text, false});
        if (const OfficeElement* const row = find_row(*event)) apply(row->role, *event);
      } else if (!open_.empty() && open_.back().takes_text) {
        paragraphs_.add(event->text);
      }
      close_elements();
    }
    paragraphs_.finish();
  }

 private:
  struct Open {
    bool takes_text = false;
    bool paragraph = false;
  };

  /// Takes the elements that the reader has left off `open_`.
  void close_elements() {
    while (open_.size() > xml_.depth()) {
      if (open_.back().paragraph) paragraphs_.end();
      open_.pop_back();
    }
  }

  const OfficeElement* find_row(const markup::Event& element) const {
    const auto row = std::find_if(elements_.begin(), elements_.end(), [&](const auto& known) {
      return known.name == element.name &&
             element.space.find(known.space_part) != std::string_view::npos;
    });
    return row == elements_.end() ? nullptr : &*row;
  }

  void apply(OfficeRole role, const markup::Event& element) {
    switch (role) {
      case OfficeRole::kParagraph:
      case OfficeRole::kTextParagraph:
        open_.back() = {role == OfficeRole::kTextParagraph, true};
        return paragraphs_.begin();
      case OfficeRole::kText:
        open_.back().takes_text = true;
        return;
      case OfficeRole::kSpace:
        return paragraphs_.add(" ");
      case OfficeRole::kBreak:
        return paragraphs_.break_line();
      case OfficeRole::kHyphen:
        return paragraphs_.add("\u2011");
      case OfficeRole::kSeparator:
        if (element.find("type")) xml_.skip();
        return;
      case OfficeRole::kProperties:
        return read_properties();
      case OfficeRole::kHiddenMark:
        return hide(element.find("val").value_or("true"));
      case OfficeRole::kLeftOut:
        return xml_.skip();
    }
  }

  void read_properties() {
    const std::size_t inside = xml_.depth();
    while (const markup::Event* const event = xml_.next_open(inside)) {
      if (event->name == "del" && xml_.depth() == inside + 2) paragraphs_.go_on();
    }
  }

  void hide(std::string_view value) {
    const bool off = value == "false" || value == "0" || value == "off";
    if (!off && xml_.depth() > 2) xml_.skip_to_end(xml_.depth() - 2);
  }

  markup::Reader& xml_;
  std::span<const OfficeElement> elements_;
  ParagraphStack paragraphs_;
  std::vector<Open> open_;  // as many as the reader's depth
};

}  // namespace

void add_office_text(markup::Reader xml, std::span<const OfficeElement> elements,
                     TextBuilder& builder) {
  OfficeText(xml, elements, builder).add();
}

}  // namespace sejajar::documents
