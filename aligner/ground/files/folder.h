#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sejajar::files {

/// Returns the paths of all files below `folder`, relative to it, sorted; hidden files and folders
/// are left out. `options` say whether links to folders are followed and what cannot be read is
/// skipped. Throws Error{usage} if `folder` or, unless skipped, a folder below it cannot be read.
std::vector<std::string> files_below(const std::string& folder,
                                     std::filesystem::directory_options options);

/// Returns whether files_below(folder) has `path`, or would if there were such a file; false if
/// `folder` is none.
bool is_below(const std::string& path, const std::string& folder);

}  // namespace sejajar::files
