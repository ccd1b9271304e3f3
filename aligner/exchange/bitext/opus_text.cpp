// Sentences are the elements `s`; words in elements `w` are joined by blanks.

#include "exchange/bitext/opus_text.h"

#include <algorithm>

#include "ground/markup/reader.h"

namespace sejajar::bitext {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

/// `text` with white space collapsed to single blanks, and none at its ends.
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

/// The text up to the end of the last opened sentence.
std::string sentence_text(markup::Reader& xml) {
  std::string text;
  const std::size_t inside = xml.depth();
  while (const markup::Event* const event = xml.next_inside(inside)) {
    text += event->text;
    if (event->closes("w")) text += ' ';
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
  markup::Reader xml(in, name);
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name != "s") continue;
    const auto id = event->find("id");
    if (!id) xml.refuse("a sentence without id; expected, for example, <s id=\"1\">");
    sentences.names.emplace_back(*id);
    sentences.texts.push_back(sentence_text(xml));
  }
  return sentences;
}

}  // namespace sejajar::bitext
