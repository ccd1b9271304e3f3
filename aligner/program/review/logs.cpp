// A log is made with its first line, so that pairs that are only looked at leave no files.

#include "program/review/logs.h"

#include <filesystem>

namespace sejajar::review {

void Logs::add(std::string path, std::string key) {
  File file = {std::move(path), std::move(key), nullptr};
  std::error_code error;
  if (std::filesystem::exists(file.path, error))
    file.log = std::make_unique<Log>(file.path, file.key);
  files_.push_back(std::move(file));
}

Log& Logs::open(std::size_t k) {
  File& file = files_.at(k);
  if (file.log) return *file.log;
  const auto folder = std::filesystem::path(file.path).parent_path();
  std::error_code error;  // the log cannot be opened then, and says why
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  file.log = std::make_unique<Log>(file.path, file.key);
  return *file.log;
}

Log::Outcome Logs::append(std::size_t k, std::size_t number, std::string_view line) {
  // A line beyond the end of an empty log must not create it.
  if (!files_.at(k).log && number > 0) return Log::Outcome::kConflict;
  return open(k).append(number, line);
}

const std::vector<std::string>& Logs::lines(std::size_t k) const {
  static const std::vector<std::string> kNone;
  const File& file = files_.at(k);
  return file.log ? file.log->lines() : kNone;
}

}  // namespace sejajar::review
