#pragma once

#include <cstdint>
#include <string_view>

namespace sejajar::lexicon {

/// Returns the CRC-32 of `bytes` with the reflected polynomial 0xEDB88320, as zip and PNG have it
/// (ISO/IEC 13239): any error burst of up to 32 bits is found.
std::uint32_t crc32(std::string_view bytes);

}  // namespace sejajar::lexicon
