#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sejajar::text {

/// Returns the columns that `text` (valid UTF-8, without control characters) takes in a terminal:
/// two for wide East Asian characters and emoji, none for combining marks and what is invisible,
/// one for all others (UAX #11).
std::size_t display_width(std::string_view text);

/// Returns `text` (valid UTF-8) with control characters, the marks that override the direction of
/// writing among them, replaced by spaces or left out: nothing that moves a cursor or colours what
/// follows.
std::string printable(std::string_view text);

/// Returns any bytes for a message: printable, bad UTF-8 replaced, cut after `most` bytes.
std::string shown(std::string_view bytes, std::size_t most = std::string::npos);

/// Returns `text` cut into lines of at most `width` columns, at least 2, where Unicode allows a
/// line break (UAX #14), or between characters where a word is too long; a line's white space at
/// its end is left out. At least one line, perhaps empty.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace sejajar::text
