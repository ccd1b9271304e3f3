// XLIFF 1.2 and 2: segments and their translations, the children `source` and `target` of a
// trans-unit (1.2) or a segment (2). Those of proposals are left out, as are codes of the original
// format.

#include <algorithm>
#include <array>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/segments.h"
#include "language/identify/language.h"

namespace sejajar::documents {

namespace {

using Texts = std::vector<std::string>;

/// Inline elements that hold codes, not text.
constexpr std::array<std::string_view, 4> kCodes = {"bpt", "ept", "it", "ph"};

/// The texts in the last opened element: one, or one for each mark around a segment (1.2).
Texts texts_inside(markup::Reader& xml) {
  Texts texts(1);
  std::vector<std::size_t> marks;  // depths of the open marks
  const std::size_t inside = xml.depth();
  while (const markup::Event* const event = xml.next_inside(inside)) {
    texts.back() += event->text;
    if (event->kind == markup::Event::Kind::kOpen) {
      if (std::find(kCodes.begin(), kCodes.end(), event->name) != kCodes.end()) {
        xml.skip();
      } else if (event->name == "mrk" && event->find("mtype") == "seg") {
        marks.push_back(xml.depth());
        texts.emplace_back();
      } else if (event->name == "x" && event->find("ctype") == "lb") {
        texts.back() += ' ';
      }
    } else if (!marks.empty() && xml.depth() < marks.back()) {
      marks.pop_back();
      texts.emplace_back();
    }
  }
  std::erase_if(texts, [](const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
  });
  return texts;
}

void take_languages(const markup::Event& element, identify::LanguagePair& languages) {
  for (const char* name : {"source-language", "srcLang"}) {
    if (const auto value = element.find(name)) languages.source = *value;
  }
  for (const char* name : {"target-language", "trgLang"}) {
    if (const auto value = element.find(name)) languages.target = *value;
  }
}

/// Appends the segments of the last opened unit to `segments`.
void add_unit(markup::Reader& xml, const identify::LanguagePair& languages,
              std::vector<Segment>& segments) {
  Texts source;
  Texts parts;  // the source cut into segments
  Texts target;
  const std::size_t inside = xml.depth();
  while (const markup::Event* const child = xml.next_open(inside)) {
    if (child->name == "source") {
      source = texts_inside(xml);
    } else if (child->name == "seg-source") {
      parts = texts_inside(xml);
    } else if (child->name == "target") {
      target = texts_inside(xml);
    } else {
      xml.skip();
    }
  }
  for (std::string& text : parts.empty() ? source : parts) {
    segments.push_back({languages.source, std::move(text)});
  }
  for (std::string& text : target) segments.push_back({languages.target, std::move(text)});
}

}  // namespace

bool is_xliff(std::string_view bytes) {
  return markup::first_element(bytes) == "xliff";
}

Document read_xliff(Content& content) {
  markup::Reader xml = content.xml();
  identify::LanguagePair languages;
  std::vector<Segment> segments;
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "xliff" || event->name == "file") take_languages(*event, languages);
    if (event->name == "trans-unit" || event->name == "segment") {
      add_unit(xml, languages, segments);
    }
  }
  return document_of_side(content, segments, languages.source);
}

}  // namespace sejajar::documents
