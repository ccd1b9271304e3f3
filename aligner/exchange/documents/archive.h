#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "exchange/documents/limits.h"

namespace sejajar::documents {

struct FreeArchive {
  void operator()(::archive* archive) const { archive_read_free(archive); }
};

/// A libarchive reader. It holds no file: all is read from memory.
using Archive = std::unique_ptr<::archive, FreeArchive>;

/// Throws Error{input} with what libarchive says of `archive`.
[[noreturn]] void refuse_archive(::archive* archive, const std::string& id);

/// Begins to read `bytes`, which must outlive `archive`. Throws Error{input} if they are no
/// archive.
void open_archive(::archive* archive, std::string_view bytes, const std::string& id);

/// Returns the data of the entry at hand. `before` is what was unpacked of the same file so far, in
/// bytes. Throws Error{input} if the data is damaged or goes beyond `limits`.
std::string read_entry(::archive* archive, const std::string& id, const Limits& limits,
                       std::size_t before);

}  // namespace sejajar::documents
