#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <sstream>
#include <string>

#include "ground/text/reader.h"

namespace sejajar::test {

/// Returns `text` as an English document called "a.txt", not split; `paragraphs` says what ends
/// one.
inline Document read_plain(const std::string& text, ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  std::istringstream in(text);
  ReadOptions options;
  options.paragraphs = paragraphs;
  return text::read_document(in, {"a.txt", "en"}, options);
}

}  // namespace sejajar::test
