#pragma once

#include <sejajar/options.h>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sejajar::files {

/// The files in a ZIP archive. Only those that are asked for are unpacked.
class ZipArchive {
 public:
  /// `bytes` is the archive, `id` its name in messages, `options` has the limits. All must outlive
  /// this.
  ZipArchive(const std::string& bytes, const std::string& id, const ReadOptions& options)
      : bytes_(bytes), id_(id), options_(options) {}

  /// Returns the content of the files whose names `wanted` accepts, by name.
  /// Throws Error{input} if the archive is damaged, or if all that has been read from it so far is
  /// beyond a limit.
  std::map<std::string, std::string> read(const std::function<bool(const std::string&)>& wanted);

  /// Returns the content of the file `name`. Throws Error{input} too if there is none.
  std::string read_one(const std::string& name);

 private:
  const std::string& bytes_;
  const std::string& id_;
  const ReadOptions& options_;
  std::size_t size_ = 0;  // bytes unpacked so far
};

/// Returns whether `bytes` begin like a ZIP archive.
bool is_zip(std::string_view bytes);

/// Returns whether `bytes` are a ZIP archive whose first file declares the media type `type`, as
/// ODT and EPUB require.
bool has_media_type(std::string_view bytes, std::string_view type);

/// Returns whether `bytes` are a ZIP archive, perhaps a truncated one, with a file named `name`.
bool has_entry_name(std::string_view bytes, std::string_view name);

/// Returns the path in the archive that `reference` (percent-encoded, perhaps with a fragment)
/// leads to from a file in `folder`, which is "" or ends in a slash.
std::string resolve_path(const std::string& folder, std::string_view reference);

/// Returns the folder of `path`, with a slash at its end; "" for the top.
std::string folder_of(const std::string& path);

}  // namespace sejajar::files
