#pragma once

#include <sejajar/formats.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::io {

/// Text that XML 1.0 allows.
struct LegalText {
  std::string text;
  std::uint64_t replaced = 0;  ///< characters that XML does not allow, now U+0020
};

/// Returns whether the production Char of XML 1.0 has `c`.
bool is_legal_xml(char32_t c);

/// Returns `text` with every character outside the production Char of XML 1.0 (control characters
/// but for tab and line ends, surrogates, U+FFFE, U+FFFF), and every byte that is not UTF-8,
/// replaced by a space. Markup is left alone: escaping is the writer's task.
LegalText legal_xml(std::string_view text);

/// Returns `text` as a segment may hold it, legal and without white space at its ends; counts what
/// was replaced.
std::string xml_segment(const std::string& text, WriteReport& report);

}  // namespace sejajar::io
