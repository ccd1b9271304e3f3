#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <string>

namespace sejajar::files {

struct FreeArchive {
  void operator()(::archive* archive) const { archive_read_free(archive); }
};

/// A libarchive reader.
using Archive = std::unique_ptr<::archive, FreeArchive>;

/// Throws Error{input}: the file `name` is damaged, and how.
[[noreturn]] void fail_to_unpack(const std::string& name, const char* what);

/// Throws Error{input} with libarchive's message about `archive`.
[[noreturn]] void fail_to_unpack(const std::string& name, const Archive& archive);

}  // namespace sejajar::files
