#pragma once

#include <string_view>

#include "exchange/documents/content.h"
#include "exchange/documents/text_builder.h"

namespace sejajar::documents {

/// What becomes of the title in the head of a page.
enum class Title { kKept, kLeftOut };

/// Adds the text of the page in `content`, whose bytes are used up, to `builder`.
void add_page(Content& content, Title title, TextBuilder& builder);

/// Returns the charset that the page `bytes` declares in its first 1024 bytes, "" if none.
std::string_view declared_charset(std::string_view bytes);

Recogniser is_html;
Reader read_html;

}  // namespace sejajar::documents
