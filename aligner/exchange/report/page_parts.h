#pragma once

#include <string_view>

namespace sejajar::report {

/// The files of page/, embedded by embed.cmake.
extern const std::string_view kPage;    ///< HTML with placeholders such as {{title}}
extern const std::string_view kStyle;   ///< CSS
extern const std::string_view kScript;  ///< JavaScript, all files in order of their names

/// Their hashes for a Content-Security-Policy: "sha256-" and the digest in base64.
extern const std::string_view kStyleHash;
extern const std::string_view kScriptHash;

}  // namespace sejajar::report
