// XLIFF 1.2 and 2: segments and their translations, the children `source` and `target` of a
// trans-unit (1.2) or a segment (2). In 1.2, marks with the same number in `seg-source` and
// `target` are translations of each other.

#include "exchange/bitext/xliff_units.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ground/text/joined.h"
#include "ground/text/white_space.h"

namespace sejajar::bitext {
namespace {

/// A text and the number of the mark around it; "" if there is none.
struct MarkedText {
  std::string mark;
  std::string text;
};

using MarkedTexts = std::vector<MarkedText>;

/// Inline elements that hold codes, not text.
constexpr std::array<std::string_view, 4> kXliffCodes = {"bpt", "ept", "it", "ph"};

/// Elements that may be marked as not for translation.
constexpr std::array<std::string_view, 4> kXliffUnits = {"file", "group", "unit", "trans-unit"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether `c` belongs to a word: a letter, a digit or a byte of a longer character.
bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// The texts of one element, in parts.
class Parts {
 public:
  void begin(std::string mark) {
    parts_.push_back({std::move(mark), ""});
    code_ = false;
  }

  /// Adds an inline code. It has no text, but becomes a space between two letters or digits.
  void add_code() { code_ = true; }

  void add(std::string_view text) {
    if (text.empty()) return;
    std::string& open = parts_.back().text;
    if (code_ && !open.empty() && is_word_byte(open.back()) && is_word_byte(text.front()))
      open += ' ';
    code_ = false;
    open += text;
  }

  /// The parts that are not blank.
  MarkedTexts finish() {
    std::erase_if(parts_, [](const MarkedText& part) { return text::trimmed(part.text).empty(); });
    for (MarkedText& part : parts_) part.text = std::string(text::trimmed(part.text));
    return std::move(parts_);
  }

 private:
  MarkedTexts parts_ = MarkedTexts(1);
  bool code_ = false;
};

/// The texts in the last opened element: one, or one for each mark around a segment (1.2).
MarkedTexts texts_inside(markup::Reader& xml) {
  Parts parts;
  std::vector<std::size_t> marks;  // depths of the open marks
  const std::size_t inside = xml.depth();
  while (const markup::Event* const event = xml.next_inside(inside)) {
    if (event->kind == markup::Event::Kind::kText) parts.add(event->text);
    if (event->kind == markup::Event::Kind::kOpen) {
      if (event->name == "x" || event->name == "ph") parts.add_code();
      if (contains(kXliffCodes, event->name) || event->attribute("mtype") == "x-sdl-deleted") {
        xml.skip();
      } else if (event->name == "mrk" && event->find("mtype") == "seg") {
        marks.push_back(xml.depth());
        parts.begin(event->attribute("mid"));
      }
    } else if (!marks.empty() && xml.depth() < marks.back()) {
      marks.pop_back();
      parts.begin("");
    }
  }
  return parts.finish();
}

/// Appends the pairs of `source` and `target` to `units`: by their marks, else as a whole.
void pair_up(MarkedTexts source, MarkedTexts target, std::deque<XliffUnit>& units) {
  const auto joined = [](const MarkedTexts& texts) {
    return text::joined(texts, " ", &MarkedText::text);
  };
  const auto marked = [](const MarkedText& part) { return !part.mark.empty(); };
  const bool by_marks = target.empty() || std::any_of(target.begin(), target.end(), marked);
  if (!by_marks || std::none_of(source.begin(), source.end(), marked)) {
    if (!source.empty() || !target.empty()) units.push_back({joined(source), joined(target)});
    return;
  }
  for (MarkedText& part : source) {
    const auto other = std::find_if(target.begin(), target.end(), [&](const MarkedText& one) {
      return !part.mark.empty() && one.mark == part.mark;
    });
    XliffUnit& unit = units.emplace_back(XliffUnit{std::move(part.text), ""});
    if (other == target.end()) continue;
    unit.target = std::move(other->text);
    target.erase(other);
  }
  for (MarkedText& rest : target) units.push_back({"", std::move(rest.text)});
}

void take_languages(const markup::Event& element, identify::LanguagePair& languages) {
  for (const char* name : {"source-language", "srcLang"}) {
    if (const auto value = element.find(name)) languages.source = *value;
  }
  for (const char* name : {"target-language", "trgLang"}) {
    if (const auto value = element.find(name)) languages.target = *value;
  }
}

}  // namespace

/// Appends the segments of the last opened element to `units_`.
void XliffUnits::read_unit() {
  MarkedTexts source;
  MarkedTexts parts;  // the source cut into segments
  MarkedTexts target;
  const std::size_t inside = xml_.depth();
  while (const markup::Event* const child = xml_.next_open(inside)) {
    if (child->name == "source") {
      source = texts_inside(xml_);
    } else if (child->name == "seg-source") {
      parts = texts_inside(xml_);
    } else if (child->name == "target") {
      target = texts_inside(xml_);
    } else {
      xml_.skip();
    }
  }
  pair_up(parts.empty() ? std::move(source) : std::move(parts), std::move(target), units_);
  for (XliffUnit& unit : units_) unit.posterior = posterior_;
}

std::optional<XliffUnit> XliffUnits::next() {
  while (units_.empty()) {
    const markup::Event* const event = xml_.next_open();
    if (event == nullptr) return std::nullopt;
    if (event->name == "xliff" || event->name == "file") take_languages(*event, languages_);
    const bool is_unit = contains(kXliffUnits, event->name);
    if (is_unit) posterior_.clear();
    if (event->name == "match" || (is_unit && event->attribute("translate") == "no")) {
      xml_.skip();
    } else if (event->name == "note" && event->attribute("category") == "posterior") {
      posterior_ = xml_.text_inside();
    } else if (event->name == "trans-unit" || event->name == "segment") {
      read_unit();
    }
  }
  XliffUnit unit = std::move(units_.front());
  units_.pop_front();
  return unit;
}

}  // namespace sejajar::bitext
