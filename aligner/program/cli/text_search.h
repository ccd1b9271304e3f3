#pragma once

#include <sejajar/options.h>

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sejajar::cli {

/// Searches the texts of files whatever their case and white space. Keeps what it has read, up to a
/// limit, for the next search. For several threads.
class TextSearch {
 public:
  explicit TextSearch(const ReadOptions& options) : options_(options) {}

  /// Returns whether a file of `paths` contains `words`. A file that cannot be read contains none.
  bool has(const std::vector<std::string>& paths, const std::string& words);

 private:
  using Text = std::shared_ptr<const std::string>;

  Text text_of(const std::string& path);

  ReadOptions options_;
  std::mutex mutex_;  // of what follows
  std::map<std::string, Text> texts_;
  std::size_t bytes_ = 0;  // of the texts that are kept
};

}  // namespace sejajar::cli
