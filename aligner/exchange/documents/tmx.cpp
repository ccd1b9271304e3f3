// TMX 1.1 to 1.4: units with one variant per language. Codes of the original's format, which level
// 2 keeps inside segments, are no text.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/markup.h"
#include "exchange/documents/segments.h"

namespace sejajar::documents {

Recogniser is_tmx;
Reader read_tmx;

namespace {

/// Inline elements that hold codes, not text.
constexpr std::array<std::string_view, 5> kCodes = {"bpt", "ept", "it", "ph", "ut"};

bool is_code(std::string_view name) {
  return std::find(kCodes.begin(), kCodes.end(), name) != kCodes.end();
}

class TmxHandler : public MarkupHandler {
 public:
  void open(const Element& element) override {
    names_.emplace_back(element.name);
    if (element.name == "header") source_language = element.find("srclang").value_or("");
    if (element.name == "tu") seen_.clear();
    if (element.name == "tuv") language_ = element.find("lang").value_or("");
    if (element.name == "seg") {
      in_segment_ = true;
      text_.clear();
      codes_ = 0;
    }
    codes_ += in_segment_ && is_code(element.name);
  }

  void close() override {
    const std::string name = std::move(names_.back());
    names_.pop_back();
    codes_ -= in_segment_ && is_code(name);
    if (name == "seg" && in_segment_) end_segment();
  }

  void add_text(std::string_view text) override {
    if (in_segment_ && codes_ == 0) text_ += text;
  }

  std::vector<Segment> segments;
  std::string source_language;

 private:
  /// Only the first variant of a unit in each language counts: others say the same.
  void end_segment() {
    in_segment_ = false;
    if (seen_.insert(language_).second) segments.push_back({language_, std::move(text_)});
    text_.clear();
  }

  std::vector<std::string> names_;  // of the open elements
  std::string language_;            // of the open variant
  std::string text_;
  std::set<std::string> seen_;  // languages of the open unit so far
  int codes_ = 0;               // open elements that hold codes
  bool in_segment_ = false;
};

}  // namespace

bool is_tmx(std::string_view bytes) {
  return first_element(bytes) == "tmx";
}

Document read_tmx(Content& content) {
  TmxHandler handler;
  parse_xml({content.bytes, content.id, content.options, content.options.encoding}, handler);
  const std::string& own = handler.source_language;
  const bool named = !own.empty() && own != "*all*";
  const std::string fallback = handler.segments.empty() ? "" : handler.segments.front().language;
  return document_of_side(content, handler.segments, named ? own : fallback);
}

}  // namespace sejajar::documents
