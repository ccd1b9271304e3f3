#pragma once

#include "exchange/documents/content.h"

namespace sejajar::documents {

/// Returns what kind of file `bytes` begin like, such as "PDF", if it is one that no reader of ours
/// knows and that is not text; "" otherwise.
std::string_view foreign_kind(std::string_view bytes);

Recogniser is_foreign;
Reader read_extracted;

}  // namespace sejajar::documents
