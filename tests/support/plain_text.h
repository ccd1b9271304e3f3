#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <string>

#include "exchange/documents/read_document.h"

namespace sejajar::test {

/// Returns `text` as an English document called "a.txt", not split; `paragraphs` says what ends
/// one.
inline Document read_plain(const std::string& text, ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  ReadOptions options;
  options.paragraphs = paragraphs;
  return documents::make_document(text, {"a.txt", "en"}, options);
}

}  // namespace sejajar::test
