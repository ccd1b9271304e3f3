#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sejajar::bitext {

/// Returns the bytes that `text` encodes in base64 (RFC 4648, with + and /; padding may be
/// missing), or nothing if it is malformed.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace sejajar::bitext
