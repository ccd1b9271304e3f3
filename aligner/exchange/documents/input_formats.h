#pragma once

#include <string>

#include "exchange/documents/content.h"

namespace sejajar::documents {

/// Name of the row that takes any text.
inline constexpr const char* kPlainText = "text";

/// One row of the table of readers.
struct InputFormat {
  const char* name;
  const char* description;
  const char* details;
  Recogniser* recognise;
  Reader* read;
};

/// Returns the row for `content`: the one that its options name, else the first that recognises its
/// bytes. Throws Error{usage} if there is none of that name.
const InputFormat& format_for(const Content& content);

}  // namespace sejajar::documents
