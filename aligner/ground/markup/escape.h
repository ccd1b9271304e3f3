#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::markup {

/// Returns `text` with a space for every character that XML 1.0 forbids (control characters other
/// than tab and line ends, U+FFFE, U+FFFF) and for every byte that is not UTF-8. Adds the number of
/// spaces to `replaced`. Does not escape: the Writer does.
std::string legal_xml(std::string text, std::uint64_t& replaced);

/// Returns legal_xml() without white space at its ends.
std::string legal_segment(std::string text, std::uint64_t& replaced);

/// Returns `text` escaped for HTML elements and quoted attributes; bad UTF-8 becomes U+FFFD.
std::string escape_html(std::string_view text);

/// Returns the JSON text `json` as the content of a script element: without "<", so that no part of
/// it closes the element or opens a comment.
std::string escape_script(std::string_view json);

}  // namespace sejajar::markup
