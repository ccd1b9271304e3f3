#pragma once

#include <span>
#include <string_view>

#include "exchange/documents/markup.h"
#include "exchange/documents/text_builder.h"

namespace sejajar::documents {

/// What an element of a word processor's file does to the text.
enum class OfficeRole {
  kParagraph,      ///< a paragraph whose text stands in elements of its own
  kTextParagraph,  ///< a paragraph that holds its text itself
  kText,           ///< text
  kSpace,          ///< a space or tab
  kBreak,          ///< a line end within the paragraph
  kHyphen,         ///< a hyphen at which no line ends
  kSeparator,      ///< left out if it has the attribute `type`, which says that it is a mere line
  kHiddenMark,     ///< hides the element that holds the one that holds it, unless its value is off
  kLeftOut         ///< left out with all that is in it
};

/// One element that matters; all others only hold what is in them.
struct OfficeElement {
  std::string_view space_part;  ///< what its namespace holds
  std::string_view name;        ///< without prefix
  OfficeRole role;
};

/// Adds the paragraphs of `markup` to `builder`, as `elements` say. A paragraph within another, as
/// in a text box or a note, follows it.
void add_office_text(const Markup& markup, std::span<const OfficeElement> elements,
                     TextBuilder& builder);

}  // namespace sejajar::documents
