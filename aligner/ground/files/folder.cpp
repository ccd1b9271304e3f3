// Sorted, because the order in which a file system lists files is its own.

#include "ground/files/folder.h"

#include <algorithm>
#include <system_error>

#include "ground/files/place.h"

namespace sejajar::files {

namespace fs = std::filesystem;

std::vector<std::string> files_below(const std::string& folder, fs::directory_options options) {
  std::vector<std::string> paths;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(folder, options, error);
  for (; !error && entry != end(entry); entry.increment(error)) {
    const bool is_hidden = entry->path().filename().string().starts_with('.');
    if (is_hidden && entry->is_directory(error)) entry.disable_recursion_pending();
    if (!is_hidden && entry->is_regular_file(error))
      paths.push_back(entry->path().lexically_relative(folder).generic_string());
  }
  if (error)
    fail(ErrorKind::kUsage, folder, "cannot be read: " + error.message(), "a folder of texts");
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_below(const std::string& path, const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return false;
  const fs::path relative = fs::weakly_canonical(fs::absolute(path), error)
                                .lexically_relative(fs::canonical(folder, error));
  return !error && !relative.empty() &&
         std::none_of(relative.begin(), relative.end(),
                      [](const fs::path& part) { return part.string().starts_with('.'); });
}

}  // namespace sejajar::files
