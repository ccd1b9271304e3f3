#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "exchange/documents/content.h"

namespace sejajar::documents {

/// Reads the files in a ZIP archive, a few at a time; those that nobody asks for stay packed.
class ZipEntries {
 public:
  /// `content` must outlive this.
  explicit ZipEntries(const Content& content) : content_(content) {}

  /// Returns the data of the entries whose names `wanted` accepts, by name.
  /// Throws Error{input} if the archive is damaged, or beyond a limit with all that was read so
  /// far.
  std::map<std::string, std::string> read(const std::function<bool(const std::string&)>& wanted);

  /// Returns the data of the entry `name`. Throws Error{input} if there is none.
  std::string read_one(const std::string& name);

 private:
  const Content& content_;
  std::size_t size_ = 0;  // bytes unpacked so far
};

/// Returns whether `bytes` begin like a ZIP archive.
bool is_zip(std::string_view bytes);

/// Returns whether `bytes` are a ZIP archive whose first entry says that it is of the media type
/// `type`, as ODT and EPUB demand.
bool has_media_type(std::string_view bytes, std::string_view type);

/// Returns whether `bytes` are a ZIP archive with the entry name `name` in it; a truncated one too.
bool has_entry_name(std::string_view bytes, std::string_view name);

/// Returns the path that `reference`, percent-encoded and perhaps with a fragment, means in a file
/// whose folder is `folder` ("" or ending in a slash).
std::string resolve_path(const std::string& folder, std::string_view reference);

/// Returns the folder of `path`, with the slash at its end; "" for the top.
std::string folder_of(const std::string& path);

}  // namespace sejajar::documents
