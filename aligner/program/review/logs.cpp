// A log is made with its first line, so that pairs that are only looked at leave no files.

#include "program/review/logs.h"

#include <filesystem>
#include <fstream>

namespace sejajar::review {
namespace {

/// Open logs, of which each holds a file descriptor.
constexpr std::size_t kMostOpen = 200;

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

/// The last whole line of the log at `path`, after the first one; "" if there is none.
std::string last_line(const std::string& path) {
  std::ifstream file(path);
  std::string line, last;
  bool is_first = true;
  while (std::getline(file, line) && !file.eof()) {
    if (!is_first) last.swap(line);
    is_first = false;
  }
  return last;
}

}  // namespace

Logs::Logs(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) files_.push_back({path, "", nullptr});
}

Log& Logs::open(std::size_t k) {
  File& file = files_.at(k);
  if (file.log) return *file.log;
  const auto folder = std::filesystem::path(file.path).parent_path();
  std::error_code error;  // the log cannot be opened then, and says why
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  file.log = std::make_unique<Log>(file.path, file.key);
  opened_.push_back(k);
  if (opened_.size() > kMostOpen) {
    files_[opened_.front()].log.reset();
    opened_.pop_front();
  }
  return *file.log;
}

Log::Outcome Logs::append(std::size_t k, std::size_t number, std::string_view line) {
  // A line beyond the end of an empty log must not create it.
  if (number > 0 && !files_.at(k).log && !exists(files_.at(k).path)) return Log::Outcome::kConflict;
  return open(k).append(number, line);
}

const std::vector<std::string>& Logs::lines(std::size_t k) {
  static const std::vector<std::string> kNone;
  const File& file = files_.at(k);
  return file.log || exists(file.path) ? open(k).lines() : kNone;
}

std::string Logs::last_lines() const {
  std::string text;
  for (std::size_t k = 0; k < files_.size(); ++k) {
    const std::string line = last_line(files_[k].path);
    if (!line.empty()) text += std::to_string(k) + "\t" + line + "\n";
  }
  return text;
}

}  // namespace sejajar::review
