// Texts: from strings, from lists of sentences, from files.

#include "document.h"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>
#include <cmath>

#include "exchange/documents/read_document.h"
#include "ground/files/input_file.h"
#include "settings.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

/// A text in memory has no path.
constexpr const char* kTextName = "text";

Text read_text(const std::string& path, const std::string& language, const nb::dict& given) {
  const Options options = options_of(given);
  const nb::gil_scoped_release released;
  Text text;
  text.document = pipeline::read_side({path, language}, options.read, text.facts);
  return text;
}

Text make_text(std::string_view bytes, const std::string& language, const nb::dict& given) {
  const Options options = options_of(given);
  std::string copy(bytes);
  const nb::gil_scoped_release released;
  Text text;
  text.document = documents::make_document(
      std::move(copy), {kTextName, pipeline::tag_or_unknown(language)}, options.read);
  pipeline::identify_language(language, text.document, text.facts);
  return text;
}

/// The sentence `given` as one line without white space around it.
std::string one_line(std::string_view given) {
  constexpr std::string_view kSpaces = " \t\r\n\v\f";
  const std::size_t begin = std::min(given.find_first_not_of(kSpaces), given.size());
  std::string line(given.substr(begin, given.find_last_not_of(kSpaces) + 1 - begin));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

Text make_presegmented(const std::vector<std::string_view>& sentences,
                       const std::string& language) {
  std::string lines;
  for (const std::string_view sentence : sentences) lines += one_line(sentence) + "\n";
  const nb::gil_scoped_release released;
  Text text;
  text.document =
      documents::make_document(std::move(lines), {kTextName, pipeline::tag_or_unknown(language)});
  pipeline::identify_language(language, text.document, text.facts);
  SplitOptions options;
  options.splitter = "line";
  text.document = sejajar::split(std::move(text.document), Models(), options);
  return text;
}

std::vector<std::string> paragraphs_of(const Document& document) {
  std::vector<std::string> texts;
  for (const ByteRange& range : document.paragraphs) texts.emplace_back(document.text_of(range));
  return texts;
}

}  // namespace

void split(Text& text, const Models& models, const SplitOptions& options) {
  if (!text.document.sentences.empty()) return;
  text.document = sejajar::split(std::move(text.document), models, options);
}

void set_vectors(Text& text, const Vectors& vectors) {
  const std::size_t sentences = text.document.sentences.size();
  if (vectors.shape(0) != sentences) {
    throw Error(ErrorKind::kInput, "vectors: " + std::to_string(vectors.shape(0)) +
                                       " rows; expected one for each of the " +
                                       std::to_string(sentences) + " sentences");
  }
  const float* const begin = vectors.data();
  const float* const end = begin + vectors.size();
  if (!std::all_of(begin, end, [](float value) { return std::isfinite(value); }))
    throw Error(ErrorKind::kInput, "vectors: a number is not finite; expected finite numbers");
  text.document.vectors.assign(begin, end);
}

std::vector<std::string> sentences_of(const Document& document) {
  std::vector<std::string> texts;
  for (const Sentence& sentence : document.sentences)
    texts.emplace_back(document.text_of(sentence));
  return texts;
}

void define_documents(nb::module_& module) {
  nb::class_<Text>(module, "Document")
      .def_prop_ro("id", [](const Text& text) { return text.document.id; })
      .def_prop_ro("language", [](const Text& text) { return text.document.language; })
      .def_prop_ro("text", [](const Text& text) { return text.document.text; })
      .def_prop_ro("paragraphs", [](const Text& text) { return paragraphs_of(text.document); })
      .def_prop_ro("sentences", [](const Text& text) { return sentences_of(text.document); })
      .def_prop_ro("notes", [](const Text& text) { return text.facts.remarks; })
      .def("__len__", [](const Text& text) { return text.document.sentences.size(); });
  module.def("read_document", read_text);
  module.def("make_document", make_text);
  module.def("make_presegmented", make_presegmented);
}

}  // namespace sejajar::python
