#pragma once

#include <string>
#include <string_view>

namespace sejajar::files {

/// How an output is compressed.
enum class Compression { kNone, kGzip, kZstd };

/// Returns the compression that the suffix of `path` asks for: .gz or .zst.
Compression compression_of(std::string_view path);

/// Returns `path` without the suffix of a compression.
std::string without_compression(const std::string& path);

/// Returns `bytes` compressed, complete in itself: what several calls return may be concatenated.
/// The same bytes on every day. Throws Error{output} if the library cannot compress so.
std::string compressed(std::string_view bytes, Compression compression);

}  // namespace sejajar::files
