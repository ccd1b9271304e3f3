#pragma once

#include <cstdint>
#include <string_view>

namespace sejajar::files {

/// Returns the CRC-32 (polynomial EDB88320, as in zip and PNG) of `bytes` after others, whose
/// CRC-32 is `before`; 0 if there are none.
std::uint32_t checksum(std::string_view bytes, std::uint32_t before = 0);

}  // namespace sejajar::files
