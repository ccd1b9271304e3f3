#pragma once

#include <string_view>

namespace sejajar::report {

/// The files of report/page, put here by embed.cmake.
extern const std::string_view kPage;    ///< HTML with places such as {{title}}
extern const std::string_view kStyle;   ///< CSS
extern const std::string_view kScript;  ///< JavaScript, all files in the order of their names

/// What a Content-Security-Policy calls them: "sha256-" and the digest in base64.
extern const std::string_view kStyleHash;
extern const std::string_view kScriptHash;

}  // namespace sejajar::report
