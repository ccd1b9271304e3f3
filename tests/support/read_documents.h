#pragma once

#include <sejajar/error.h>
#include <sejajar/read.h>

#include <sstream>
#include <string>
#include <vector>

#include "exchange/documents/read_document.h"

namespace sejajar::test {

/// Returns `bytes` read as a file called "a" in `language`.
inline Document read_bytes(const std::string& bytes, const ReadOptions& options = {},
                           const std::string& language = "en") {
  std::istringstream in(bytes);
  files::InputFile input(in, "a");
  std::vector<std::string> notes;
  return documents::read_document(input, language, options, notes);
}

/// Returns what there is to tell the user of `bytes`.
inline std::vector<std::string> notes_of(const std::string& bytes, const ReadOptions& options = {},
                                         const std::string& language = "en") {
  std::istringstream in(bytes);
  files::InputFile input(in, "a");
  std::vector<std::string> notes;
  documents::read_document(input, language, options, notes);
  return notes;
}

inline std::vector<std::string> paragraphs_of(const Document& document) {
  std::vector<std::string> texts;
  for (const ByteRange& range : document.paragraphs) texts.emplace_back(document.text_of(range));
  return texts;
}

/// Returns the message with which `bytes` are refused, "no error" if they are not.
inline std::string refusal_of(const std::string& bytes, const ReadOptions& options = {},
                              const std::string& language = "en") {
  try {
    read_bytes(bytes, options, language);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// Returns options that force the reader `name`.
inline ReadOptions as_format(const std::string& name) {
  ReadOptions options;
  options.input_format = name;
  return options;
}

/// Returns `text` `count` times.
inline std::string times(std::size_t count, const std::string& text) {
  std::string all;
  all.reserve(count * text.size());
  for (std::size_t k = 0; k < count; ++k) all += text;
  return all;
}

}  // namespace sejajar::test
