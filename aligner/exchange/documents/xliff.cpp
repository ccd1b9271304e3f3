// XLIFF 1.2 and 2: segments with their translations. A source or target counts only right inside a
// trans-unit (1.2) or a segment (2), not in proposals. Codes of the original's format are no text.

#include <algorithm>
#include <array>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/markup.h"
#include "exchange/documents/segments.h"

namespace sejajar::documents {

Recogniser is_xliff;
Reader read_xliff;

namespace {

/// Inline elements that hold codes, not text.
constexpr std::array<std::string_view, 4> kCodes = {"bpt", "ept", "it", "ph"};

/// Stands for the name of a mark around one segment of a unit (1.2).
constexpr std::string_view kPart = "mrk of a segment";

using Texts = std::vector<std::string>;

class XliffHandler : public MarkupHandler {
 public:
  void open(const Element& element) override {
    const std::string_view name = element.name;
    const std::string parent = names_.empty() ? "" : names_.back();
    const bool part = name == "mrk" && element.find("mtype") == "seg";
    names_.emplace_back(part ? kPart : name);
    if (name == "xliff" || name == "file") take_languages(element);
    if (name == "trans-unit" || name == "segment") unit_ = {};
    if (parent == "trans-unit" || parent == "segment") begin_side(name);
    if (side_ == nullptr) return;
    if (std::find(kCodes.begin(), kCodes.end(), name) != kCodes.end()) ++codes_;
    if (part) end_text();
    if (name == "x" && element.find("ctype") == "lb") add_text(" ");
  }

  void close() override {
    const std::string name = std::move(names_.back());
    names_.pop_back();
    const std::string parent = names_.empty() ? "" : names_.back();
    const bool of_unit = parent == "trans-unit" || parent == "segment";
    if (name == "trans-unit" || name == "segment") end_unit();
    if (side_ == nullptr) return;
    if (std::find(kCodes.begin(), kCodes.end(), name) != kCodes.end()) --codes_;
    if (name == kPart) end_text();
    if (of_unit) {
      end_text();
      side_ = nullptr;
    }
  }

  void add_text(std::string_view text) override {
    if (side_ != nullptr && codes_ == 0) text_ += text;
  }

  std::vector<Segment> segments;
  std::string source_language;

 private:
  struct Unit {
    Texts source;
    Texts parts;  ///< the source cut into segments
    Texts target;
  };

  void take_languages(const Element& element) {
    for (const std::string_view name : {"source-language", "srcLang"}) {
      if (const auto value = element.find(name)) source_language = *value;
    }
    for (const std::string_view name : {"target-language", "trgLang"}) {
      if (const auto value = element.find(name)) target_language_ = *value;
    }
  }

  void begin_side(std::string_view name) {
    side_ = name == "source"       ? &unit_.source
            : name == "seg-source" ? &unit_.parts
            : name == "target"     ? &unit_.target
                                   : nullptr;
    text_.clear();
    codes_ = 0;
  }

  void end_text() {
    if (text_.find_first_not_of(" \t\r\n") != std::string::npos) side_->push_back(text_);
    text_.clear();
  }

  void end_unit() {
    for (std::string& text : unit_.parts.empty() ? unit_.source : unit_.parts) {
      segments.push_back({source_language, std::move(text)});
    }
    for (std::string& text : unit_.target) segments.push_back({target_language_, std::move(text)});
    unit_ = {};
    side_ = nullptr;
  }

  std::vector<std::string> names_;  // of the open elements
  std::string target_language_;
  Unit unit_;
  Texts* side_ = nullptr;  // where text goes; null outside sources and targets
  std::string text_;
  int codes_ = 0;  // open elements that hold codes
};

}  // namespace

bool is_xliff(std::string_view bytes) {
  return first_element(bytes) == "xliff";
}

Document read_xliff(Content& content) {
  XliffHandler handler;
  parse_xml({content.bytes, content.id, content.options, content.options.encoding}, handler);
  return document_of_side(content, handler.segments, handler.source_language);
}

}  // namespace sejajar::documents
