#pragma once

#include <sejajar/options.h>

#include <string>
#include <string_view>

namespace sejajar::documents {

/// Returns whether `bytes` begin like a gzip, xz, zstd or bzip2 file.
bool is_compressed(std::string_view bytes);

/// Returns what the compressed file `bytes` holds: all members of it, and unpacked again if that is
/// compressed too. A compressed empty file gives an empty text.
/// Throws Error{input} if it is truncated or damaged, or unpacks to more than `options` allow.
std::string unpack(std::string_view bytes, const std::string& id, const ReadOptions& options);

}  // namespace sejajar::documents
