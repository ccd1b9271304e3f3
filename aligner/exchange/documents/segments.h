#pragma once

#include <string>
#include <vector>

#include "exchange/documents/content.h"

namespace sejajar::documents {

/// A text in one of the languages of a bilingual file.
struct Segment {
  std::string language;  ///< as the file writes it; "" if it does not say
  std::string text;
};

/// Returns the document that `segments` make in the language that `content` asks for, one paragraph
/// each. Without a language asked for it is `first`, the file's own source language; the document
/// then has its tag, and a note says so.
/// Throws Error{input} that names the languages of the file if the one asked for is not among them.
Document document_of_side(Content& content, const std::vector<Segment>& segments,
                          const std::string& first);

}  // namespace sejajar::documents
