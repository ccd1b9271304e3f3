#pragma once

#include <string>
#include <string_view>

namespace sejajar::report {

/// Returns `text` as HTML that shows it and does nothing else, in elements and in quoted
/// attributes. What is not UTF-8 becomes U+FFFD.
std::string escaped(std::string_view text);

/// Returns the JSON text `json` as the content of a script element: without "<", so that nothing
/// ends the element or opens a comment.
std::string for_script(std::string_view json);

}  // namespace sejajar::report
