#pragma once

#include <span>
#include <string_view>

#include "exchange/documents/text_builder.h"
#include "ground/markup/reader.h"

namespace sejajar::documents {

/// What an element of a word processor's file does to the text.
enum class OfficeRole {
  kParagraph,      ///< a paragraph; its text is in child elements
  kTextParagraph,  ///< a paragraph that contains text directly
  kText,           ///< text
  kSpace,          ///< a space or tab
  kBreak,          ///< a line end within the paragraph
  kHyphen,         ///< a non-breaking hyphen
  kSeparator,      ///< left out if it has the attribute `type`: then it is only a line
  kProperties,     ///< of a paragraph; if they say that its mark is deleted, it goes on in the next
  kHiddenMark,     ///< hides its grandparent, unless its value is off
  kLeftOut         ///< left out with its content
};

/// One element that matters; of any other, only the content does.
struct OfficeElement {
  std::string_view space_part;  ///< part of its namespace
  std::string_view name;        ///< without prefix
  OfficeRole role;
};

/// Appends the paragraphs of `xml` to `builder`. A paragraph inside another, such as a text box or
/// a note, comes after it.
void add_office_text(markup::Reader xml, std::span<const OfficeElement> elements,
                     TextBuilder& builder);

}  // namespace sejajar::documents
