#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace sejajar::text {

/// Returns the lines of `text` in order, empty ones too, without their ends (LF, CRLF or a lone
/// CR). A text that ends in a line end has no empty line after it; an empty text has no lines.
std::vector<ByteRange> lines(std::string_view text);

/// Returns the number, from 1, of the line that byte `offset` of `text` is on.
std::size_t line_number(std::string_view text, std::size_t offset);

/// Returns the paragraphs of `text` in order: trimmed, never empty. kAuto is kLine here, kWrapped
/// is kBlank.
std::vector<ByteRange> paragraphs(std::string_view text, ParagraphEnd end);

}  // namespace sejajar::text
