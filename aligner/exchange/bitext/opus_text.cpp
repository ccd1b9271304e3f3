// Sentences are the elements `s`; words in elements `w` are joined by blanks.

#include "exchange/bitext/opus_text.h"

#include "exchange/bitext/refuse_losses.h"
#include "ground/markup/reader.h"
#include "ground/text/white_space.h"

namespace sejajar::bitext {
namespace {

/// The text up to the end of the last opened sentence.
std::string sentence_text(markup::Reader& xml) {
  std::string text;
  const std::size_t inside = xml.depth();
  while (const markup::Event* const event = xml.next_inside(inside)) {
    text += event->text;
    if (event->closes("w")) text += ' ';
  }
  return text::squeezed(text);
}

}  // namespace

bool is_opus_text(std::string_view head) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && head[begin] == '<' &&
         head.find("<s ") != std::string_view::npos;
}

NamedSentences read_opus_text(std::istream& in, const std::string& name) {
  NamedSentences sentences;
  markup::Reader xml(in, name, refuse_losses(name));
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
