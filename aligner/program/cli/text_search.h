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
  using Lines = std::vector<std::vector<std::string>>;

  explicit TextSearch(const ReadOptions& options) : options_(options) {}

  /// Returns which of `lines`, each the paths of some files, have a file that contains `words`. A
  /// file that cannot be read contains none.
  std::vector<std::size_t> lines_with(const std::string& words, const Lines& lines);

 private:
  using Text = std::shared_ptr<const std::string>;

  Text text_of(const std::string& path);

  ReadOptions options_;
  std::mutex mutex_;  // of what follows
  std::map<std::string, Text> texts_;
  std::size_t bytes_ = 0;  // of the texts that are kept
};

}  // namespace sejajar::cli
