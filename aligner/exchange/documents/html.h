#pragma once

#include <string>
#include <string_view>

#include "exchange/documents/input_formats.h"
#include "exchange/documents/text_builder.h"

namespace sejajar::documents {

/// Whether to keep the title in the head of a page.
enum class Title { kKept, kLeftOut };

/// Adds the text of the page in `content` to `builder` and returns the language that the page
/// declares, "" if none. Moves `content.bytes` away.
std::string add_page(Content& content, Title title, TextBuilder& builder);

/// Returns the charset declared in the first 1024 bytes of a page, "" if none.
std::string_view declared_charset(std::string_view bytes);

/// How an HTML element affects the text in it.
enum class HtmlRole {
  kInline,   ///< its text belongs to the surrounding paragraph
  kBlock,    ///< a paragraph, heading, caption, list item or table cell
  kBreak,    ///< a line end
  kArticle,  ///< a block with the main content
  kMargin,   ///< a block left out unless it is inside an article
  kHeader,   ///< a block whose lists are menus, which are left out
  kList,     ///< a block of list items
  kLeftOut,  ///< left out with its content
};

/// Returns the role of the element `name` (lower case); kInline if it is unknown.
HtmlRole html_role(std::string_view name);

}  // namespace sejajar::documents
