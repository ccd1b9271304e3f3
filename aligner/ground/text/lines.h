#pragma once

#include <sejajar/document.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::text {

/// Returns the lines of `text` in order, empty ones too, without their ends (LF, CRLF or a lone
/// CR). A text that ends in a line end has no empty line after it; an empty text has no lines.
std::vector<ByteRange> lines(std::string_view text);

/// Returns the number, from 1, of the line that byte `offset` of `text` stands on.
std::size_t line_number(std::string_view text, std::size_t offset);

/// Returns the paragraphs of `text` in order: trimmed, never empty.
/// `ends` is what ends one: "line", "blank" (an empty line) or "none".
/// Throws Error{usage} if it is anything else.
std::vector<ByteRange> paragraphs(std::string_view text, const std::string& ends);

}  // namespace sejajar::text
