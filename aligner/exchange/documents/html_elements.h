#pragma once

#include <string_view>

namespace sejajar::documents {

/// What an element of a page does to the text in it.
enum class HtmlRole {
  kInline,   ///< nothing: its text belongs to the paragraph around it
  kBlock,    ///< its text stands apart: headings, captions, list items, table cells too
  kBreak,    ///< a line end
  kArticle,  ///< a block that holds what the page is for
  kMargin,   ///< a block beside that: left out, unless it stands inside an article
  kHeader,   ///< a block whose lists are menus: they are left out
  kList,     ///< a block of list items
  kLeftOut,  ///< not for reading: left out with all that is in it
};

/// Returns the role of the element `name` (lower case); kInline if it is unknown.
HtmlRole html_role(std::string_view name);

}  // namespace sejajar::documents
