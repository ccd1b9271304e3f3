#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sejajar::documents {

/// Returns the charset of `bytes`, which are not UTF-8: that of the usual charsets of `language` (a
/// BCP-47 tag) in which nearly all letters are those of the language or, if it is "und", that in
/// which the text is surely in one of its languages. Of two that fit equally, it is the one of
/// Windows. Nothing if none fits.
std::optional<std::string> code_page_of(std::string_view bytes, const std::string& language);

/// Returns "UTF-16LE" or "UTF-16BE" if `bytes`, which have no byte order mark, are such a text; ""
/// otherwise.
std::string unmarked_utf16(std::string_view bytes);

}  // namespace sejajar::documents
