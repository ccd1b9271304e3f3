#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sejajar::text {

/// Returns `text` for a message: control characters (C0, DEL, C1) and bad UTF-8 are replaced by
/// U+FFFD, so that no input can move the cursor of a terminal or begin a line; text beyond `most`
/// bytes is replaced by "...".
std::string printable(std::string_view text, std::size_t most = std::string::npos);

}  // namespace sejajar::text
