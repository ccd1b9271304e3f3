#include "exchange/bitext/tmx_units.h"

#include <iterator>
#include <sstream>

#include "ground/text/white_space.h"

namespace sejajar::bitext {

std::string TmxUnits::trimmed_text(const std::vector<std::string_view>& dropped) {
  return std::string(text::trimmed(xml_.text_inside(dropped)));
}

std::optional<TmxUnit> TmxUnits::next() {
  // Inline elements that hold codes of the original format, not text.
  static const std::vector<std::string_view> codes = {"bpt", "ept", "it", "ph", "ut"};
  const markup::Event* event = xml_.next_open();
  for (; event != nullptr && event->name != "tu"; event = xml_.next_open()) {
    if (event->name == "header") source_language_ = event->attribute("srclang");
    if (event->name == "prop" && event->attribute("type") == "x-versions") {
      std::istringstream tags(trimmed_text());
      versions_.assign(std::istream_iterator<std::string>(tags), {});
    }
  }
  if (event == nullptr) return std::nullopt;
  if (source_language_ == "*all*") source_language_.clear();
  TmxUnit unit;
  bool has_text = true;  // the last variant
  std::size_t line = 0;  // of the last variant
  const auto end_variant = [&] {
    if (has_text) return;
    unit.variants.pop_back();
    if (without_text_++ == 0) first_without_text_ = line;
  };
  const std::size_t inside = xml_.depth();
  while ((event = xml_.next_open(inside)) != nullptr) {
    if (event->name == "prop") {
      const std::string type = event->attribute("type");
      auto& properties = unit.variants.empty() ? unit.properties : unit.variants.back().properties;
      properties.push_back({type, trimmed_text()});
    } else if (event->name == "tuv") {
      const std::string language(
          event->find("xml:lang").value_or(event->find("lang").value_or("")));
      end_variant();
      has_text = false;
      line = xml_.line();
      unit.variants.push_back({language, ""});
    } else if (event->name == "seg" && !unit.variants.empty()) {
      has_text = true;
      unit.variants.back().text = trimmed_text(codes);
    } else {
      xml_.skip();
    }
  }
  end_variant();
  return unit;
}

}  // namespace sejajar::bitext
