// Sentences are what stands in elements `s`; words of their own in `w` are joined by blanks.

#include "exchange/bitext/opus_text.h"

#include <algorithm>

#include "ground/markup/xml_reader.h"

namespace sejajar::io {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

/// `text` with single blanks for white space, and none at its ends.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t begin = text.find_first_not_of(kWhiteSpace); begin < text.size();
       begin = text.find_first_not_of(kWhiteSpace, begin)) {
    const std::size_t end = std::min(text.find_first_of(kWhiteSpace, begin), text.size());
    line += (line.empty() ? "" : " ") + std::string(text.substr(begin, end - begin));
    begin = end;
  }
  return line;
}

/// The text up to the end of the sentence that was opened last.
std::string sentence_text(XmlReader& xml) {
  std::string text;
  for (XmlEvent event = xml.next(); event.kind != XmlEvent::Kind::kEnd; event = xml.next()) {
    if (event.kind == XmlEvent::Kind::kText) text += event.text;
    if (event.kind != XmlEvent::Kind::kClose) continue;
    if (event.name == "s") break;
    if (event.name == "w") text += ' ';
  }
  return on_one_line(text);
}

}  // namespace

bool is_opus_text(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(kWhiteSpace);
  return begin != std::string_view::npos && head[begin] == '<' &&
         head.find("<s ") != std::string_view::npos;
}

NamedSentences read_opus_text(std::istream& in, const std::string& name) {
  NamedSentences sentences;
  XmlReader xml(in, name);
  for (XmlEvent event = xml.next(); event.kind != XmlEvent::Kind::kEnd; event = xml.next()) {
    if (event.kind != XmlEvent::Kind::kOpen || event.name != "s") continue;
    const auto id = event.attribute("id");
    if (!id) xml.refuse("a sentence without id; expected such as <s id=\"1\">");
    sentences.names.push_back(*id);
    sentences.texts.push_back(sentence_text(xml));
  }
  return sentences;
}

}  // namespace sejajar::io
