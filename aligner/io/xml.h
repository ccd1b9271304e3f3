#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::io {

/// Text that XML 1.0 allows.
struct LegalText {
  std::string text;
  std::uint64_t replaced = 0;  ///< characters that XML does not allow, now U+0020
};

/// Returns `text` with every character outside the production Char of XML 1.0 (control characters
/// but for tab and line ends, surrogates, U+FFFE, U+FFFF), and every byte that is not UTF-8,
/// replaced by a space. Markup is left alone: escaping is the writer's task.
LegalText legal_xml(std::string_view text);

}  // namespace sejajar::io
