#pragma once

#include <string>
#include <vector>

#include "exchange/documents/input_formats.h"

namespace sejajar::documents {

/// A segment of a bilingual file in one language.
struct Segment {
  std::string language;  ///< as written in the file; "" if missing
  std::string text;
};

/// Returns the `segments` in the language requested in `content`, one paragraph each. If none is
/// requested, the language is `first`, the source language of the file; it is set in the document,
/// with a note. Throws Error{input} with the languages of the file if it lacks the requested one.
Document document_of_side(Content& content, const std::vector<Segment>& segments,
                          const std::string& first);

}  // namespace sejajar::documents
